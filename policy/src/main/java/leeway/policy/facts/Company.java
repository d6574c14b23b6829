package leeway.policy.facts;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The frame of a rulebook: whose it is, its currency, the zone of its days, its languages. */
public record Company(String name, Currency currency, ZoneId zone, List<Locale> languages) {

  public Company {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a company must speak at least one language, got none");
    }
  }

  /** The wanted language where the company speaks it, else its first: words are never mixed. */
  public Locale spoken(Locale wanted) {
    return languages.stream().anyMatch(it -> it.getLanguage().equals(wanted.getLanguage()))
        ? wanted
        : firstLanguage();
  }

  /** The language that stands in for those that the company does not speak. */
  public Locale firstLanguage() {
    return languages.getFirst();
  }
}
