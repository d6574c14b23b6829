package leeway.policy.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.feel.Value;
import leeway.policy.KindId;
import leeway.policy.document.Formula;
import leeway.worth.CostOfNo;
import leeway.worth.Customer;
import leeway.worth.Exposure;
import leeway.worth.Figures;
import leeway.worth.Floor;
import leeway.worth.Ladder;
import leeway.worth.LossRange;
import leeway.worth.Money;
import leeway.worth.Question;
import leeway.worth.Severity;
import leeway.worth.Step;

/**
 * What {@code worth.yaml} says, asked about one situation. A {@code scope} has every fact by name,
 * null where it is unknown. Immutable.
 */
public final class PublishedFigures {
  private final Figures figures;
  private final CustomerFacts customerFacts;
  // Invariant: a formula stands after those whose names it uses.
  private final SequencedMap<String, Formula> named;
  private final Map<KindId, KindFigures> kinds;
  private final Rounding rounding;

  PublishedFigures(
      Figures figures,
      CustomerFacts customerFacts,
      SequencedMap<String, Formula> named,
      Map<KindId, KindFigures> kinds) {
    this.figures = figures;
    this.customerFacts = customerFacts;
    this.named = new LinkedHashMap<>(named);
    this.kinds = Map.copyOf(kinds);
    this.rounding = new Rounding(figures.currency());
  }

  /** No figures at all: nothing is known to cost anything but its face value. */
  public static PublishedFigures none(Currency currency) {
    var zero = Money.zero(currency);
    var losses = new EnumMap<Severity, LossRange>(Severity.class);
    for (var severity : Severity.values()) {
      losses.put(severity, LossRange.assumed(severity, LocalDate.EPOCH));
    }
    return new PublishedFigures(
        new Figures(new Floor(zero), zero, losses, Map.of()),
        new CustomerFacts("", "", "", ""),
        new LinkedHashMap<>(),
        Map.of());
  }

  /** Whether the company published what concessions of a kind cost. */
  public boolean knows(KindId kind) {
    return kinds.containsKey(kind);
  }

  /** The facts that say what is known of the customer; blank where the company has none. */
  public CustomerFacts customerFacts() {
    return customerFacts;
  }

  /** The facts that the costs hang on. */
  public Set<String> costFactNames() {
    var names = new TreeSet<String>();
    named.values().forEach(formula -> names.addAll(formula.names()));
    kinds.values().stream()
        .flatMap(kind -> kind.ladder().values().stream())
        .forEach(costing -> names.addAll(costing.names()));
    return names;
  }

  /** The facts that say what is known of the customer's worth; no rule may test them. */
  public Set<String> customerFactNames() {
    var names =
        new TreeSet<>(
            List.of(
                customerFacts.segment(),
                customerFacts.goodwillInAYear(),
                customerFacts.goodwillInSevenDays()));
    names.remove("");
    return names;
  }

  /** The floor, the ranges and the segments. */
  public Figures figures() {
    return figures;
  }

  /** What a concession would cost; nothing where the figures or the facts do not say. */
  public Optional<Exposure> exposure(KindId kind, String concession, Map<String, Value> scope) {
    return Optional.ofNullable(kinds.get(kind))
        .flatMap(it -> Optional.ofNullable(it.ladder().get(concession)))
        .flatMap(costing -> costing.exposure(withNamed(scope), rounding));
  }

  /**
   * What is to be weighed when this concession is asked for; nothing where its cost is not known.
   *
   * @param openFacts unknown facts that could change the answer, most telling first
   */
  public Optional<Question> question(
      KindId kind, String concession, Map<String, Value> scope, List<String> openFacts) {
    return exposure(kind, concession, scope)
        .flatMap(
            yes ->
                Optional.ofNullable(kinds.get(kind))
                    .map(
                        it ->
                            new Question(
                                yes,
                                costOfNo(it, scope),
                                figures.loss(it.severity()),
                                figures.floor(),
                                money(customerFacts.goodwillInSevenDays(), scope),
                                ladder(it, withNamed(scope)),
                                openFacts)));
  }

  /** What is known of the customer. */
  public Customer customer(Map<String, Value> scope) {
    return text(customerFacts.segment(), scope)
        .flatMap(figures::margin)
        .<Customer>map(
            margin -> new Customer.OfSegment(margin, money(customerFacts.goodwillInAYear(), scope)))
        .orElseGet(Customer.WithoutSegment::new);
  }

  private CostOfNo costOfNo(KindFigures kind, Map<String, Value> scope) {
    var behind = number(customerFacts.peopleBehind(), scope).max(BigDecimal.ZERO);
    var queue =
        CostOfNo.queue(
            kind.queueMinutes(),
            behind.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue(),
            figures.personMinute(),
            figures.floor());
    return new CostOfNo(kind.secondContact(), kind.supervisor(), queue);
  }

  private Ladder ladder(KindFigures kind, Map<String, Value> scope) {
    var steps = new ArrayList<Step>();
    kind.ladder()
        .forEach(
            (concession, costing) ->
                costing
                    .exposure(scope, rounding)
                    .ifPresent(exposure -> steps.add(new Step(concession, exposure))));
    return new Ladder(steps);
  }

  private Map<String, Value> withNamed(Map<String, Value> scope) {
    var known = new HashMap<>(scope);
    named.forEach((name, formula) -> known.put(name, formula.evaluate(known)));
    return known;
  }

  private Money money(String fact, Map<String, Value> scope) {
    var amount = number(fact, scope).max(BigDecimal.ZERO);
    return Money.of(amount, figures.currency());
  }

  private static BigDecimal number(String fact, Map<String, Value> scope) {
    return scope.get(fact) instanceof Value.Num(var number) ? number : BigDecimal.ZERO;
  }

  private static Optional<String> text(String fact, Map<String, Value> scope) {
    return scope.get(fact) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
  }
}
