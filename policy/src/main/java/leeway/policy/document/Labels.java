package leeway.policy.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * A text in several languages, by BCP 47 tag; the first one stands in for the languages it lacks.
 */
public record Labels(SequencedMap<String, String> byLanguage) {

  public Labels {
    byLanguage = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byLanguage));
  }

  /** The text in a language, else in the language without its region, else the first; or blank. */
  public String in(Locale language) {
    var exact = byLanguage.get(language.toLanguageTag());
    var general = exact == null ? byLanguage.get(language.getLanguage()) : exact;
    if (general != null) {
      return general;
    }
    return byLanguage.isEmpty() ? "" : byLanguage.firstEntry().getValue();
  }
}
