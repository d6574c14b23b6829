package leeway.policy.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Ruling;
import leeway.policy.UnmetCondition;
import leeway.policy.Words;
import leeway.policy.facts.Kind;

/**
 * The words of a rulebook by language: {@code say}, {@code execute} and {@code note} for each
 * concession, or for the ruling where nothing is granted. {@code {amount}}, {@code {kind}}, {@code
 * {clause}}, {@code {condition}}, {@code {question}} and {@code {rule}} are filled in.
 */
final class Messages {
  static final Words NO_WORDS = new Words("", "", "");

  /** Texts by section and key. */
  record Texts(Map<String, Map<String, String>> sections) {
    Optional<String> find(String section, String key) {
      return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
    }
  }

  private final SortedMap<String, Texts> byLanguage;
  private final Locale otherwise;

  Messages(SortedMap<String, Texts> byLanguage, Locale otherwise) {
    this.byLanguage = new TreeMap<>(byLanguage);
    this.otherwise = otherwise;
  }

  /** The same assessment with its words. */
  Assessment put(Assessment assessment, Kind kind, Locale language) {
    var texts = texts(language);
    var offer = assessment.offers().stream().findFirst();
    var say = offer.map(Concession::say).orElseGet(() -> assessment.ruling().code());
    var execute = offer.map(Concession::code).orElseGet(() -> assessment.ruling().code());
    var values = values(assessment, kind, language);
    return assessment.inWords(
        new Words(
            fill(texts, "say", say, assessment.ruling(), values),
            fill(texts, "execute", execute, assessment.ruling(), values),
            fill(texts, "note", execute, assessment.ruling(), values)));
  }

  private Texts texts(Locale language) {
    for (var tag :
        List.of(language.toLanguageTag(), language.getLanguage(), otherwise.toLanguageTag())) {
      var texts = byLanguage.get(tag);
      if (texts != null) {
        return texts;
      }
    }
    return new Texts(Map.of());
  }

  private static String fill(
      Texts texts, String section, String key, Ruling ruling, Map<String, String> values) {
    var filled = texts.find(section, key).or(() -> texts.find(section, ruling.code())).orElse("");
    for (var value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private static Map<String, String> values(Assessment assessment, Kind kind, Locale language) {
    var values = new TreeMap<String, String>();
    var offer = assessment.offers().stream().findFirst();
    var unmet = assessment.unmet().stream().findFirst();
    values.put("kind", kind.title().in(language));
    values.put("amount", total(assessment));
    values.put(
        "rule",
        offer.map(it -> it.rule().value()).orElse(unmet.map(it -> it.rule().value()).orElse("")));
    values.put(
        "clause",
        offer.map(Concession::clause).orElse(unmet.map(UnmetCondition::clause).orElse("")));
    values.put("condition", unmet.map(UnmetCondition::condition).orElse(""));
    values.put(
        "question", assessment.missing().stream().findFirst().map(it -> it.question()).orElse(""));
    return values;
  }

  private static String total(Assessment assessment) {
    return assessment.offers().stream()
        .map(Concession::amount)
        .reduce(leeway.worth.Money::plus)
        .map(Object::toString)
        .orElse("");
  }
}
