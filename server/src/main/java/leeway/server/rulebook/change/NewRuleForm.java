package leeway.server.rulebook.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leeway.policy.KindId;
import leeway.policy.RuleId;
import leeway.policy.document.Labels;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Kind;
import leeway.policy.rulebook.change.RuleDraft;
import leeway.policy.rulebook.rule.Card;
import leeway.policy.rulebook.rule.Spirit;
import leeway.policy.standing.Actor;
import leeway.server.rulebook.Shown;
import leeway.server.rulebook.change.NewRuleView.Choice;
import leeway.server.rulebook.change.NewRuleView.Field;
import leeway.server.rulebook.habit.Habit;

/** What a rule owner says of a habit to make it a rule: the fields, and the rule that they make. */
final class NewRuleForm {
  private static final String WHEN = "when-";
  private static final int TEXT_MAX = 300;
  private static final int FACTS_MAX = 12;
  private static final int LOOKED_AT_AFTER_MONTHS = 6;

  private final Habit habit;
  private final Kind kind;
  private final Shown shown;

  NewRuleForm(Habit habit, Kind kind, Shown shown) {
    this.habit = habit;
    this.kind = kind;
    this.shown = shown;
  }

  /** The values of a form that nobody has changed yet: what the habit says already. */
  static Map<String, String> begun(Habit habit, String owner, LocalDate today) {
    return Map.of(
        "title",
        habit.words().what(),
        "born",
        habit.words().when(),
        "forCustomer",
        habit.words().why(),
        "amount",
        "0",
        "owner",
        owner,
        "weight",
        "ordinary",
        "purpose",
        "quality",
        "reviewBy",
        today.plusMonths(LOOKED_AT_AFTER_MONTHS).toString());
  }

  /** The facts that people are asked for with this kind, which a rule may test. */
  private List<FactDefinition> facts() {
    var worth = shown.rulebook().figures().customerFactNames();
    return kind.facts().stream()
        .flatMap(name -> Optional.ofNullable(shown.rulebook().facts().get(name)).stream())
        .filter(FactDefinition::isKept)
        .filter(fact -> !worth.contains(fact.name()) && !question(fact).isBlank())
        .limit(FACTS_MAX)
        .toList();
  }

  private String question(FactDefinition fact) {
    return fact.question().in(shown.locale());
  }

  /** A field for each fact that the rule may hang on. */
  List<Field> when(Map<String, String> values) {
    return facts().stream()
        .map(
            fact ->
                new Field(
                    WHEN + fact.name(),
                    question(fact),
                    switch (fact.type()) {
                      case NUMBER, MONEY -> shown.text("habits.test-number");
                      case DATE -> shown.text("habits.test-date");
                      case CODE, BOOLEAN, TEXT, INSTANT, LIST, CONTEXT -> "";
                    },
                    values.getOrDefault(WHEN + fact.name(), ""),
                    "text",
                    false,
                    tests(fact)))
        .toList();
  }

  /** What a fact with few values can be; empty where a test of it is typed. */
  private List<Choice> tests(FactDefinition fact) {
    var any = new Choice("", shown.text("rules.cell.any"));
    return switch (fact.type()) {
      case BOOLEAN ->
          List.of(
              any,
              new Choice("true", shown.text("rules.cell.yes")),
              new Choice("false", shown.text("rules.cell.no")));
      case CODE ->
          Stream.concat(
                  Stream.of(any),
                  fact.values().entrySet().stream()
                      .map(it -> new Choice('"' + it.getKey() + '"', in(it.getValue()))))
              .toList();
      case TEXT, NUMBER, MONEY, DATE, INSTANT, LIST, CONTEXT -> List.of();
    };
  }

  private String in(Labels labels) {
    return labels.in(shown.locale());
  }

  /** The other fields. */
  List<Field> fields(Map<String, String> values) {
    return List.of(
        typed("title", "habits.title-of", "text", values),
        chosen("concession", "rules.column.concession", concessions(), values),
        typed("amount", "rules.column.amount", "text", values),
        typed("forCustomer", "rules.for-customer", "text", values),
        typed("born", "rules.born", "text", values),
        optional("preserves", "rules.preserves", values),
        optional("protects", "rules.protects", values),
        optional("provokes", "rules.provokes", values),
        chosen("purpose", "rules.purpose", words(Card.PURPOSES), values),
        chosen("weight", "rules.weight", words(Card.WEIGHTS), values),
        chosen("owner", "rules.owner", people(), values),
        typed("reviewBy", "rules.review-by", "date", values));
  }

  private Field typed(String name, String label, String type, Map<String, String> values) {
    String hint = name.equals("amount") ? shown.text("habits.amount-hint") : "";
    return new Field(
        name, shown.text(label), hint, values.getOrDefault(name, ""), type, true, List.of());
  }

  private Field optional(String name, String label, Map<String, String> values) {
    return new Field(
        name, shown.text(label), "", values.getOrDefault(name, ""), "text", false, List.of());
  }

  private Field chosen(String name, String label, List<Choice> of, Map<String, String> values) {
    return new Field(name, shown.text(label), "", values.getOrDefault(name, ""), "text", true, of);
  }

  private static List<Choice> words(List<String> codes) {
    return codes.stream().map(it -> new Choice(it, Shown.words(it))).toList();
  }

  /** What any kind asks for, what this kind asks for first. */
  private List<Choice> concessions() {
    return Stream.concat(
            Stream.of(kind.terms().concession()),
            shown.rulebook().kinds().values().stream().map(it -> it.terms().concession()).sorted())
        .filter(code -> !code.isBlank())
        .distinct()
        .map(code -> new Choice(code, shown.concession(code)))
        .toList();
  }

  private List<Choice> people() {
    var people = shown.rulebook().people();
    return people.persons().values().stream()
        .filter(it -> people.actor(it).nature() == Actor.Nature.PERSON)
        .map(it -> new Choice(it.id().value(), it.name()))
        .toList();
  }

  /** The rule that a form makes; nothing where something stands in the way, which is told. */
  Optional<RuleDraft> draft(Map<String, String> form, List<String> mistakes) {
    for (var field : fields(form)) {
      String said = said(form, field.name());
      if (said.length() > TEXT_MAX || (field.isRequired() && said.isBlank())) {
        mistakes.add(shown.text("habits.field", field.label(), TEXT_MAX));
      }
    }
    var reviewBy = day(said(form, "reviewBy"));
    if (reviewBy.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(shown.text("habits.field", shown.text("rules.review-by"), TEXT_MAX));
    }
    return mistakes.isEmpty() ? reviewBy.map(day -> draft(form, day)) : Optional.empty();
  }

  private RuleDraft draft(Map<String, String> form, LocalDate reviewBy) {
    var tests = new TreeMap<String, String>();
    for (var fact : facts()) {
      String test = said(form, WHEN + fact.name());
      if (!test.isEmpty() && test.length() <= TEXT_MAX) {
        tests.put(fact.name(), test);
      }
    }
    return new RuleDraft(
        new RuleId("H-" + habit.number()),
        said(form, "title"),
        new TreeSet<KindId>(List.of(kind.id())),
        tests,
        new RuleDraft.Gives(said(form, "concession"), amount(said(form, "amount"))),
        new Spirit(
            said(form, "born"),
            said(form, "preserves"),
            said(form, "protects"),
            said(form, "provokes")),
        said(form, "forCustomer"),
        said(form, "purpose"),
        said(form, "weight"),
        said(form, "owner"),
        reviewBy);
  }

  /** A comma between figures is a point of FEEL. */
  private static String amount(String said) {
    return said.matches("\\d+,\\d+") ? said.replace(',', '.') : said;
  }

  private static Optional<LocalDate> day(String said) {
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String said(Map<String, String> form, String name) {
    return form.getOrDefault(name, "").strip();
  }
}
