package leeway.policy.rulebook.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import leeway.engine.masks.Declared;
import leeway.policy.Ask;
import leeway.policy.Fact;
import leeway.policy.KindId;
import leeway.policy.RuleId;
import leeway.policy.Situation;
import leeway.policy.Source;
import leeway.policy.facts.Kind;
import leeway.policy.nearest.Cuts;
import leeway.policy.rulebook.rule.Counts;
import leeway.policy.rulebook.rule.Editions;
import leeway.policy.rulebook.rule.Finding;
import leeway.policy.rulebook.rule.Outcome;
import leeway.policy.rulebook.rule.PublishedRule;
import leeway.policy.rulebook.rule.Rule;
import leeway.worth.Money;

/**
 * Hears every rule that speaks of a kind of request, each in the version that counts. Only known
 * plain facts are told: what a machine relayed is unknown, and so is the customer's word to a rule
 * that wants it verified.
 */
public final class Hearing {
  private final Editions editions;
  private final PlainFacts plain;

  public Hearing(Editions editions, PlainFacts plain) {
    this.editions = editions;
    this.plain = plain;
  }

  List<Finding> of(Kind kind, LocalDate day, Situation situation) {
    var findings = new ArrayList<Finding>();
    for (var known : editions.known(day, kind.id())) {
      findings.add(finding(known, kind, day, situation));
    }
    return findings;
  }

  /** Where the tables of all rules that ever were tell values apart. */
  Cuts cuts(Map<String, Declared> declared) {
    var tables = editions.all().flatMap(rule -> rule.decision().table().stream()).toList();
    return new Cuts(tables, declared);
  }

  /**
   * The rows of a rule's table, as it is in force on a day, that answer; none where it is silent.
   */
  public List<Integer> rows(RuleId rule, LocalDate inForceOn, Kind kind, Ask ask) {
    return editions
        .inForce(rule, inForceOn)
        .filter(version -> version.rule().appliesTo(kind.id()))
        .map(
            version ->
                version
                    .decision()
                    .rows(told(version.rule(), kind.id(), ask.day(), ask.situation())))
        .orElse(List.of());
  }

  /** The facts that rules of a kind may look at. */
  Set<String> tested(Kind kind, LocalDate day) {
    var tested = new TreeSet<String>();
    versions(kind, day).forEach(version -> tested.addAll(version.decision().tested()));
    return tested;
  }

  /** Whether a rule of a kind hangs on a fact otherwise than by a column that tests it alone. */
  boolean isTestedIndirectly(String fact, Kind kind, LocalDate day) {
    return kind.purchasedOn().filter(fact::equals).isPresent()
        || versions(kind, day).anyMatch(version -> version.decision().testsIndirectly(fact));
  }

  /** Which conditions of all rules hold: situations for which these are equal are ruled alike. */
  List<Object> conditions(Kind kind, LocalDate day, Situation situation) {
    var conditions = new ArrayList<Object>();
    purchasedOn(kind, situation).flatMap(editions::inForceSince).ifPresent(conditions::add);
    versions(kind, day)
        .forEach(
            version ->
                conditions.add(
                    version.conditions(told(version.rule(), kind.id(), day, situation))));
    return conditions;
  }

  /** Every version of every rule of a kind that was published by a day. */
  private Stream<PublishedRule> versions(Kind kind, LocalDate day) {
    return editions.allUntil(day).filter(version -> version.rule().appliesTo(kind.id()));
  }

  private Finding finding(PublishedRule known, Kind kind, LocalDate day, Situation situation) {
    var counts = known.rule().card().counts();
    if (counts == Counts.TODAY || known.rule().card().basis().withholds()) {
      return heard(known, day, kind.id(), day, situation);
    }
    var purchased = purchasedOn(kind, situation);
    if (purchased.isEmpty()) {
      return withoutPurchaseDay(known, kind, day, situation);
    }
    var then = heard(known, purchased.get(), kind.id(), day, situation);
    if (counts == Counts.PURCHASE) {
      return then;
    }
    var today = heard(known, day, kind.id(), day, situation);
    return isKinder(then, today) ? then : today;
  }

  /** Without a day of purchase a rule that never changed still answers; any other asks for it. */
  private Finding withoutPurchaseDay(
      PublishedRule known, Kind kind, LocalDate day, Situation situation) {
    var fact = kind.purchasedOn();
    if (fact.isEmpty() || editions.isUnchanged(known.rule().id(), day)) {
      return heard(known, day, kind.id(), day, situation);
    }
    var open = new TreeSet<>(List.of(fact.get()));
    return new Finding(known.rule(), List.of(), List.of(), open, false);
  }

  private static Optional<LocalDate> purchasedOn(Kind kind, Situation situation) {
    return kind.purchasedOn()
        .flatMap(situation::find)
        .filter(Hearing::isKnown)
        .map(Fact.Known::value)
        .flatMap(
            value -> value instanceof Value.Date(var date) ? Optional.of(date) : Optional.empty());
  }

  private Finding heard(
      PublishedRule known, LocalDate inForceOn, KindId kind, LocalDate day, Situation situation) {
    return editions
        .inForce(known.rule().id(), inForceOn)
        .filter(version -> version.rule().appliesTo(kind))
        .map(version -> version.hear(told(version.rule(), kind, day, situation)))
        .orElseGet(() -> Finding.silent(known.rule()));
  }

  private Map<String, Value> told(Rule rule, KindId kind, LocalDate day, Situation situation) {
    var told = new HashMap<>(plain.unknown(kind, day));
    situation
        .known()
        .forEach(
            (name, fact) -> {
              if (plain.has(name) && isKnown(fact) && !isToBeVerified(rule, name, fact)) {
                told.put(name, fact.value());
              }
            });
    return told;
  }

  private static boolean isKnown(Fact.Known fact) {
    return fact.source() != Source.RELAYED;
  }

  private static boolean isToBeVerified(Rule rule, String name, Fact.Known fact) {
    return fact.source() == Source.STATED && rule.card().verified().contains(name);
  }

  /** The kinder for the customer: one that grants, then the greater sum; else today's. */
  private static boolean isKinder(Finding then, Finding today) {
    var before = sum(then);
    var now = sum(today);
    return before.isPresent() && (now.isEmpty() || before.get().compareTo(now.get()) > 0);
  }

  private static Optional<Money> sum(Finding finding) {
    return finding.outcomes().stream()
        .filter(Outcome::grant)
        .map(Outcome::amount)
        .reduce(Money::plus);
  }
}
