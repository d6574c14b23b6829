package leeway.policy.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.UnmetCondition;
import leeway.policy.Weighing;
import leeway.policy.Words;
import leeway.policy.document.JsonText;
import leeway.policy.facts.Kind;

/**
 * The words of a rulebook by language: {@code say}, {@code execute} and {@code note} for each
 * concession; where nothing is granted for the kind and advice ({@code KIND.ADVICE}), the kind and
 * ruling, the advice, or the ruling. {@code {amount}}, {@code {asked}}, {@code {kind}}, {@code
 * {clause}}, {@code {condition}}, {@code {question}}, {@code {rule}} and the plain facts that
 * people are asked for are filled in.
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
  private final Set<String> tellable;

  /** {@code tellable} are the facts that words may name. */
  Messages(SortedMap<String, Texts> byLanguage, Locale otherwise, Set<String> tellable) {
    this.byLanguage = new TreeMap<>(byLanguage);
    this.otherwise = otherwise;
    this.tellable = Set.copyOf(tellable);
  }

  /** The same assessment with its words. */
  Assessment put(Assessment assessment, Kind kind, Ask ask) {
    var texts = texts(ask.language());
    var keys = keys(assessment);
    var values = values(assessment, kind, ask);
    return assessment.inWords(
        new Words(
            fill(texts, "say", keys, values),
            fill(texts, "execute", keys, values),
            fill(texts, "note", keys, values)));
  }

  /** The keys under which words may stand, the most telling first. */
  private static List<String> keys(Assessment assessment) {
    var ruling = assessment.ruling().code();
    var offer = assessment.offers().stream().findFirst();
    if (offer.isPresent()) {
      return List.of(offer.get().say(), offer.get().code(), ruling);
    }
    var kind = assessment.kind().value() + ".";
    return switch (assessment.weighing()) {
      case Weighing.NotWeighed _ -> List.of(kind + ruling, ruling);
      case Weighing.Weighed weighed -> {
        var advice = weighed.counsel().code();
        yield List.of(kind + advice, kind + ruling, advice, ruling);
      }
    };
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
      Texts texts, String section, List<String> keys, Map<String, String> values) {
    var filled =
        keys.stream().flatMap(key -> texts.find(section, key).stream()).findFirst().orElse("");
    for (var value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private Map<String, String> values(Assessment assessment, Kind kind, Ask ask) {
    var values = new TreeMap<>(knownFacts(ask));
    var offer = assessment.offers().stream().findFirst();
    var unmet = assessment.unmet().stream().findFirst();
    values.put("kind", kind.title().in(ask.language()));
    values.put("amount", total(assessment));
    values.put("asked", asked(assessment));
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

  /** The facts that people are asked for: what they told may be told back. */
  private Map<String, String> knownFacts(Ask ask) {
    var known = new TreeMap<String, String>();
    ask.situation()
        .known()
        .forEach(
            (name, fact) -> {
              if (tellable.contains(name)) {
                known.put(name, shown(fact.value()));
              }
            });
    return known;
  }

  private static String shown(Value value) {
    return value instanceof Value.Text(var text) ? text : JsonText.of(value);
  }

  private static String asked(Assessment assessment) {
    return switch (assessment.asked().beyond()) {
      case Cost.Known(_, var face) -> face.toString();
      case Cost.Unknown _ -> "";
    };
  }

  private static String total(Assessment assessment) {
    return assessment.offers().stream()
        .map(Concession::amount)
        .reduce(leeway.worth.Money::plus)
        .map(Object::toString)
        .orElse("");
  }
}
