package leeway.policy.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.engine.Problem;
import leeway.engine.feel.Value;
import leeway.policy.Ask;
import leeway.policy.Assessment;
import leeway.policy.Concession;
import leeway.policy.Fact;
import leeway.policy.KindId;
import leeway.policy.RuleId;
import leeway.policy.Situation;
import leeway.policy.Source;
import leeway.policy.customers.Customers;
import leeway.policy.document.Labels;
import leeway.policy.facts.Company;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Facts;
import leeway.policy.facts.FieldProblem;
import leeway.policy.facts.Given;
import leeway.policy.facts.Kind;
import leeway.policy.facts.Typed;
import leeway.policy.figures.PublishedFigures;
import leeway.policy.nearest.NearestGrant;
import leeway.policy.people.People;
import leeway.policy.records.Mappings;
import leeway.policy.records.RecordChange;
import leeway.policy.records.Records;
import leeway.policy.rulebook.assess.Assessor;
import leeway.policy.rulebook.assess.Hearing;
import leeway.policy.rulebook.assess.PlainFacts;
import leeway.policy.rulebook.decision.Evaluating;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.rule.Contents;
import leeway.policy.rulebook.rule.Editions;
import leeway.policy.rulebook.rule.PublishedRule;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.rulebook.rule.Target;
import leeway.policy.standing.Amounts;
import leeway.policy.words.Messages;
import leeway.worth.Money;

/**
 * All rules of a company with its facts, people, mappings and words. Immutable and safe for
 * threads; every answer is a pure function of it and of what is asked.
 */
public final class Rulebook {
  /** Who wants something, as {@code subjects} of {@code facts.yaml} names them. */
  public static final String CUSTOMER = "customer";

  /** The purchase that it is about. */
  public static final String ORDER = "order";

  private final String version;
  private final Company company;
  private final Facts facts;
  private final People people;
  private final Mappings mappings;
  private final Editions editions;
  private final PublishedFigures figures;
  private final Set<String> figureFacts;
  private final SortedMap<String, Labels> values;
  private final SortedMap<String, Labels> goals;
  private final List<Target> targets;
  private final int changesPerQuarter;
  private final Labels customersWord;
  private final Customers customers;
  private final Hearing hearing;
  private final Messages messages;
  private final Assessor assessor;

  Rulebook(Contents contents, Editions editions) {
    this.version = contents.version();
    this.company = contents.company();
    this.facts = contents.facts();
    this.people = contents.people();
    this.mappings = contents.mappings();
    this.figures = contents.figures();
    this.figureFacts = figureFacts(contents);
    this.values = new TreeMap<>(contents.values());
    this.goals = new TreeMap<>(contents.goals());
    this.targets = List.copyOf(contents.targets());
    this.changesPerQuarter = contents.changesPerQuarter();
    this.customersWord = contents.customersWord();
    this.customers = contents.customers();
    this.editions = editions;
    this.hearing = new Hearing(editions, new PlainFacts(facts));
    this.messages = contents.messages();
    this.assessor = new Assessor(contents, hearing);
  }

  /** What a customer is worth, and what costs hang on but nobody is asked for. */
  private static Set<String> figureFacts(Contents contents) {
    var names = new TreeSet<>(contents.figures().costFactNames());
    names.retainAll(contents.facts().lookedUpOnly());
    names.addAll(contents.figures().customerFactNames());
    return Set.copyOf(names);
  }

  /** Reads a folder: the rulebook, or all that is wrong with it. */
  public static Reading read(Path folder) throws IOException {
    return new RulebookReader(Evaluating.Way.MASKS).read(folder);
  }

  /** Reads the files of a folder. */
  public static Reading read(RulebookFiles files) {
    return new RulebookReader(Evaluating.Way.MASKS).read(files);
  }

  /** The version: SHA-256 over the files, in hex. */
  public String version() {
    return version;
  }

  public Company company() {
    return company;
  }

  public SortedMap<KindId, Kind> kinds() {
    return facts.kinds();
  }

  public SortedMap<String, FactDefinition> facts() {
    return facts.definitions();
  }

  public People people() {
    return people;
  }

  public Mappings mappings() {
    return mappings;
  }

  /** The values that the company stands for, by name. */
  public SortedMap<String, Labels> values() {
    return new TreeMap<>(values);
  }

  /** The goals that the company is after, by name. */
  public SortedMap<String, Labels> goals() {
    return new TreeMap<>(goals);
  }

  /** The figures that the company published. */
  public PublishedFigures figures() {
    return figures;
  }

  /** What the company measures its people by, and what that pushes them to. */
  public List<Target> targets() {
    return targets;
  }

  /**
   * How far the company takes the customer's word before anything is checked, in its own words; no
   * language where it does not say. What a customer states counts as known, whatever stands here,
   * unless a rule wants that fact verified.
   */
  public Labels customersWord() {
    return customersWord;
  }

  /** What those whom the company serves are called, and what is meaningful to them. */
  public Customers customers() {
    return customers;
  }

  /** The fact that says of which segment a customer is; blank where the company has none. */
  public String segmentFact() {
    return figures.customerFacts().segment();
  }

  /** The facts that rules in force on a day do not take from the customer's word, by name. */
  public SortedSet<String> verified(LocalDate day) {
    return rules(day).stream()
        .flatMap(rule -> rule.card().verified().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many changes of rules may be published in a quarter; nothing where nobody set that. */
  public OptionalInt changesPerQuarter() {
    return changesPerQuarter == 0 ? OptionalInt.empty() : OptionalInt.of(changesPerQuarter);
  }

  /** The rules whose review is overdue on a day, as warnings. */
  public List<Problem> overdue(LocalDate day) {
    return Overdue.on(day, rules(day));
  }

  /** The rules in force on a day, by id. */
  public List<Rule> rules(LocalDate day) {
    return editions.on(day).stream().map(PublishedRule::rule).toList();
  }

  /** The rules as they stand in the folder now, by id, whatever the day. */
  public List<Rule> rules() {
    return rules(LocalDate.MAX);
  }

  /**
   * The situation that the given facts make, with all that is derived; or what is wrong with them.
   */
  public Typed situation(KindId kind, LocalDate today, Map<String, Given> given) {
    var unsayable = unsayable(given);
    if (!unsayable.isEmpty()) {
      return new Typed.Misfits(unsayable);
    }
    return switch (facts.type(given)) {
      case Typed.Misfits misfits -> misfits;
      case Typed.Fits(var typed) -> new Typed.Fits(facts.derive(kind, today, typed));
    };
  }

  /** What figures hang on and nobody is asked for is looked up; nobody may say it. */
  private List<FieldProblem> unsayable(Map<String, Given> given) {
    return given.entrySet().stream()
        .filter(fact -> figureFacts.contains(fact.getKey()))
        .filter(fact -> fact.getValue().source() != Source.LOOKED_UP)
        .map(fact -> new FieldProblem(fact.getKey(), "this fact is looked up; nobody says it"))
        .toList();
  }

  /**
   * The ask with what this customer had beyond what was owed, in seven days and in 365; both come
   * from the journal. The same ask where the figures do not read it.
   */
  public Ask withGoodwill(Ask ask, Money inSevenDays, Money inAYear) {
    var names = figures.customerFacts();
    var situation = ask.situation();
    if (!names.goodwillInSevenDays().isBlank()) {
      situation = situation.with(names.goodwillInSevenDays(), lookedUp(inSevenDays));
    }
    if (!names.goodwillInAYear().isBlank()) {
      situation = situation.with(names.goodwillInAYear(), lookedUp(inAYear));
    }
    return new Ask(ask.kind(), situation, ask.day(), ask.language());
  }

  private static Fact.Known lookedUp(Money amount) {
    return new Fact.Known(new Value.Num(amount.decimal()), Source.LOOKED_UP);
  }

  /**
   * The situation that the given facts and the records make. What the records say stands above what
   * was said.
   */
  public Typed situation(KindId kind, LocalDate today, Map<String, Given> given, Records records) {
    return switch (facts.type(given)) {
      case Typed.Misfits misfits -> misfits;
      case Typed.Fits(var typed) -> {
        var all = new TreeMap<>(given);
        all.putAll(mappings.lookUp(facts.scope(kind, today, typed), records));
        yield situation(kind, today, all);
      }
    };
  }

  /**
   * The situation that the plain facts of a history make. What is derived is derived anew where all
   * that it comes from is in the history; else it is what the history has.
   */
  public Situation remembered(KindId kind, LocalDate day, Map<String, Value> plain) {
    return facts.remember(kind, day, plain);
  }

  /** What the rulebook says of a situation that {@link #situation} made. */
  public Assessment assess(Ask ask) {
    return assessor.assess(ask, kind(ask.kind()));
  }

  /**
   * What would have to be otherwise for an ask to be granted; tries up to {@link
   * leeway.policy.nearest.GrantSearch#TRIALS_MAX} changes, so only where somebody wants to know.
   */
  public NearestGrant nearestGrant(Ask ask) {
    return assessor.nearestGrant(ask, kind(ask.kind()));
  }

  /**
   * The rows, from 0, with which the table of a rule, as it is in force on a day, answers an ask;
   * none where it is silent or no table.
   */
  public List<Integer> rowsThatAnswer(RuleId rule, LocalDate inForceOn, Ask ask) {
    return hearing.rows(rule, inForceOn, kind(ask.kind()), ask);
  }

  /**
   * What a concession costs us beyond a rule, given to this amount, beside its face: the published
   * cost of the whole. A part costs at most the whole, and at most its face and the handling; what
   * goes beyond the whole costs its face; so does all of it where nobody published a cost.
   */
  public Amounts cost(Ask ask, String concession, Money amount) {
    return assessor.cost(ask, kind(ask.kind()), concession, amount);
  }

  /** The day until which a yes to this ask stands on a condition; nothing where it has none. */
  public Optional<LocalDate> until(Ask ask) {
    return kind(ask.kind()).terms().until().stream()
        .flatMap(
            fact ->
                ask.situation().fact(fact) instanceof Fact.Known(Value.Date(var day), _)
                    ? Stream.of(day)
                    : Stream.empty())
        .findFirst();
  }

  /**
   * The facts that the columns of a rule's tables test, of any version, by what a condition calls
   * each: its label, else its expression. A column that tests more than one fact is not among them.
   */
  public SortedMap<String, FactDefinition> tested(RuleId rule) {
    var tested = new TreeMap<String, FactDefinition>(Comparator.reverseOrder());
    editions
        .all()
        .filter(version -> version.rule().id().equals(rule))
        .flatMap(version -> version.decision().table().stream())
        .flatMap(table -> table.inputs().stream())
        .forEach(
            input -> {
              var name = input.text().strip();
              var label = input.label().isBlank() ? name : input.label().strip();
              facts.definition(name).ifPresent(fact -> tested.put(label, fact));
            });
    return tested;
  }

  /** What the customer has of a concession; blank where nobody says. */
  public String forCustomer(String concession, Locale language) {
    return messages.forCustomer(concession, language);
  }

  /** What people call a concession. */
  public String name(String concession, Locale language) {
    return messages.name(concession, language);
  }

  /**
   * How else a concession is executed where the till or the system cannot; blank for no other way.
   */
  public String otherwise(String concession, Locale language) {
    return messages.otherwise(concession, language);
  }

  /**
   * Whom and what an ask is about: the references that are known, by what they are (such as {@link
   * #CUSTOMER} and {@link #ORDER}), whom first.
   */
  public SequencedMap<String, String> subjects(Ask ask) {
    var subjects = new LinkedHashMap<String, String>();
    mappings
        .subjects()
        .forEach(
            (name, fact) -> {
              if (ask.situation().fact(fact) instanceof Fact.Known(Value.Text(var text), _)) {
                subjects.put(name, text);
              }
            });
    return subjects;
  }

  /** The records that granted concessions change, as they are afterwards. */
  public List<RecordChange> effects(Ask ask, List<Concession> granted, Records records) {
    var scope = facts.scope(ask.kind(), ask.day(), ask.situation());
    return mappings.effects(granted, scope, records);
  }

  private Kind kind(KindId id) {
    var kind = facts.kinds().get(id);
    if (kind == null) {
      throw new IllegalArgumentException(
          "kind must be one of " + facts.kinds().keySet() + ", got `" + id + "`");
    }
    return kind;
  }

  /** Problems in the order of files, lines and columns. */
  static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::source)
          .thenComparingInt(problem -> problem.span().line())
          .thenComparingInt(problem -> problem.span().column());
}
