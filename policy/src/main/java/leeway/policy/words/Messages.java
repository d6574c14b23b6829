package leeway.policy.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.Fact;
import leeway.policy.UnmetCondition;
import leeway.policy.Words;
import leeway.policy.document.Formula;
import leeway.policy.facts.Company;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Kind;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;

/**
 * The words of a rulebook by language: {@code say}, {@code execute}, {@code note}, {@code verdict}
 * and the lines of the {@code card} for what is offered, by its words to say or its code; where
 * nothing is granted for the kind and advice ({@code KIND.ADVICE}), the kind and ruling, the
 * advice, or the ruling. {@code {amount}}, {@code {asked}}, {@code {kind}}, {@code {clause}},
 * {@code {condition}}, {@code {question}}, {@code {rule}}, {@code {say}}, {@code {execute}} and the
 * plain facts that people are asked for are filled in; a line of a card that names an unknown one
 * is left out.
 */
public final class Messages {

  /** A line of a card, as it stands in the file, and when it is there. */
  record Line(String label, String text, boolean isSaid, Formula when) {}

  /** The texts of one language by section and key, and its cards by key. */
  public record Texts(Map<String, Map<String, String>> sections, Map<String, List<Line>> cards) {
    private static final Texts NONE = new Texts(Map.of(), Map.of());

    public Texts {
      sections = Map.copyOf(sections);
      cards = Map.copyOf(cards);
    }

    Optional<String> find(String section, String key) {
      return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
    }

    private String first(String section, List<String> keys) {
      return keys.stream().flatMap(key -> find(section, key).stream()).findFirst().orElse("");
    }

    private List<Line> card(List<String> keys) {
      return keys.stream()
          .flatMap(key -> Optional.ofNullable(cards.get(key)).stream())
          .findFirst()
          .orElse(List.of());
    }
  }

  private final SortedMap<String, Texts> byLanguage;
  private final Company company;
  private final SortedMap<String, FactDefinition> tellable;

  /** {@code tellable} are the facts that words may name. */
  public Messages(
      SortedMap<String, Texts> byLanguage,
      Company company,
      SortedMap<String, FactDefinition> tellable) {
    this.byLanguage = new TreeMap<>(byLanguage);
    this.company = company;
    this.tellable = new TreeMap<>(tellable);
  }

  /** The same assessment with its words; {@code scope} has every fact by name. */
  public Assessment put(Assessment assessment, Kind kind, Ask ask, Map<String, Value> scope) {
    var language = language(ask.language());
    var texts = byLanguage.getOrDefault(language.toLanguageTag(), Texts.NONE);
    var keys = keys(assessment);
    var values = values(assessment, kind, ask, language);
    for (var section : List.of("say", "execute", "note")) {
      values.put(section, fill(texts.first(section, keys), values));
    }
    var lines =
        texts.card(keys).stream()
            .filter(line -> line.when().evaluate(scope).isTrue())
            .map(line -> new Words.Line(line.label(), fill(line.text(), values), line.isSaid()))
            .filter(line -> !line.text().isBlank() && !line.text().contains("{"))
            .toList();
    var done =
        assessment.tasks().stream().map(task -> texts.find("done", task).orElse(task)).toList();
    return assessment.inWords(
        new Words(
            values.getOrDefault("say", ""),
            values.getOrDefault("execute", ""),
            values.getOrDefault("note", ""),
            fill(texts.first("verdict", keys), values),
            lines,
            done));
  }

  /** What people call a concession; its code where nobody said. */
  public String name(String concession, Locale language) {
    return byLanguage
        .getOrDefault(language(language).toLanguageTag(), Texts.NONE)
        .find("names", concession)
        .orElse(concession);
  }

  /**
   * What the customer has of a concession, in the first language of the rulebook where it does not
   * say so in this one; blank where nobody says.
   */
  public String forCustomer(String concession, Locale language) {
    return Stream.of(language(language), company.firstLanguage())
        .map(Locale::toLanguageTag)
        .map(tag -> byLanguage.getOrDefault(tag, Texts.NONE))
        .flatMap(texts -> texts.find("forCustomer", concession).stream())
        .findFirst()
        .orElse("");
  }

  /**
   * How else a concession is executed where the till or the system cannot, such as on paper; blank
   * where the rulebook names no other way.
   */
  public String otherwise(String concession, Locale language) {
    return byLanguage
        .getOrDefault(language(language).toLanguageTag(), Texts.NONE)
        .find("otherwise", concession)
        .orElse("");
  }

  /** The keys under which words may stand, the most telling first. */
  private static List<String> keys(Assessment assessment) {
    var ruling = assessment.ruling().code();
    var kind = assessment.kind().value() + ".";
    var offer = assessment.offers().stream().findFirst();
    if (offer.isPresent()) {
      return List.of(offer.get().say(), offer.get().code(), kind + ruling, ruling);
    }
    return switch (assessment.weighing()) {
      case Weighing.NotWeighed _ -> List.of(kind + ruling, ruling);
      case Weighing.Weighed weighed -> {
        var advice = weighed.counsel().code();
        yield List.of(kind + advice, kind + ruling, advice, ruling);
      }
    };
  }

  /** The nearest language that the rulebook speaks. */
  private Locale language(Locale wanted) {
    return List.of(wanted, Locale.of(wanted.getLanguage())).stream()
        .filter(it -> byLanguage.containsKey(it.toLanguageTag()))
        .findFirst()
        .orElse(company.firstLanguage());
  }

  private static String fill(String text, Map<String, String> values) {
    String filled = text;
    for (var value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private Map<String, String> values(Assessment assessment, Kind kind, Ask ask, Locale language) {
    var values = knownFacts(ask, language);
    var offer = assessment.offers().stream().findFirst();
    var unmet = assessment.unmet().stream().findFirst();
    values.put("kind", kind.title().in(language));
    values.put("amount", total(assessment, language));
    values.put("asked", asked(assessment, language));
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
  private Map<String, String> knownFacts(Ask ask, Locale language) {
    var known = new TreeMap<String, String>();
    tellable.forEach(
        (name, definition) -> {
          if (ask.situation().fact(name) instanceof Fact.Known(var value, _)) {
            known.put(name, FactText.of(value, definition, company, ask.day(), language));
          }
        });
    return known;
  }

  private static String asked(Assessment assessment, Locale language) {
    return switch (assessment.asked().beyond()) {
      case Cost.Known(_, var face) -> Written.shortAmount(face, language);
      case Cost.Unknown _ -> "";
    };
  }

  private static String total(Assessment assessment, Locale language) {
    return assessment.offers().stream()
        .map(Concession::amount)
        .reduce(Money::plus)
        .map(amount -> Written.shortAmount(amount, language))
        .orElse("");
  }
}
