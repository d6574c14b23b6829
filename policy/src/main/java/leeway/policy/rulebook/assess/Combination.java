package leeway.policy.rulebook.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leeway.policy.Basis;
import leeway.policy.Concession;
import leeway.policy.GuardrailHit;
import leeway.policy.RoleId;
import leeway.policy.Ruling;
import leeway.policy.UnmetCondition;
import leeway.policy.rulebook.rule.Finding;
import leeway.policy.rulebook.rule.Outcome;
import leeway.policy.rulebook.rule.Rule;
import leeway.worth.Money;

/*
 * How rules combine (model, section 2).
 *
 * 1. Of the grants in one group the best for the customer counts, ties by rule id; groups add, never
 *    above what was paid, except for rules that say `abovePrice`.
 * 2. A feasibility rule that is hit withholds what it names; where it grants the nearest thing that
 *    is possible, that stands in for what it withheld.
 * 3. A guardrail that is hit or open withholds what is not a right. Of a right it changes the form
 *    only: another concession of at least the same value that it grants, else the same in another
 *    form. A feasibility rule that is open withholds until the fact is known.
 * 4. The ruling follows from what is left.
 */
/** What the rules say together: offers, what was withheld, and the ruling but for missing facts. */
final class Combination {
  private final List<Finding> findings;
  private final Optional<Money> paid;
  private final List<Concession> granted;
  private final List<Concession> offers = new ArrayList<>();
  private final List<Concession> withheld = new ArrayList<>();
  private boolean isAllImpossible = true;

  Combination(List<Finding> findings, Optional<Money> paid) {
    this.findings = findings;
    this.paid = paid;
    this.granted = capped(bestOfEachGroup());
    granted.forEach(this::offerOrWithhold);
  }

  List<Concession> offers() {
    return List.copyOf(offers);
  }

  List<Concession> withheld() {
    return List.copyOf(withheld);
  }

  List<GuardrailHit> guardrails() {
    return withholding(Basis.GUARDRAIL)
        .map(
            finding ->
                new GuardrailHit(
                    finding.rule().id(),
                    finding.rule().card().guards().orElse(GuardrailHit.Guards.VALUES),
                    finding.state(),
                    clause(finding)))
        .toList();
  }

  /** The facts on which an undecided rule hangs. */
  SortedSet<String> open() {
    var open = new TreeSet<String>();
    findings.forEach(finding -> open.addAll(finding.open()));
    return open;
  }

  /** Why nothing is granted, or what stands in the way of more; granted rules say nothing. */
  List<UnmetCondition> unmet() {
    return findings.stream()
        .filter(finding -> finding.isOpen() || !isGrant(finding))
        .flatMap(finding -> finding.unmet().stream())
        .distinct()
        .toList();
  }

  /**
   * The ruling; undecided rules make it {@code needs-facts} with the facts still to be filled in.
   */
  Ruling ruling() {
    if (!granted.isEmpty() && offers.isEmpty() && isAllImpossible) {
      return new Ruling.Cannot(unmet());
    }
    if (!offers.isEmpty()) {
      return new Ruling.Granted(offers);
    }
    var decider = decider();
    if (decider.isPresent()) {
      return new Ruling.Referred(decider.get());
    }
    if (!open().isEmpty()) {
      return new Ruling.NeedsFacts(List.of());
    }
    boolean spoke =
        findings.stream().anyMatch(finding -> finding.speaks() && !isNearestOnly(finding));
    return spoke ? new Ruling.NotGranted(unmet()) : new Ruling.Silent();
  }

  private List<Granted> bestOfEachGroup() {
    var byGroup = new TreeMap<String, List<Granted>>();
    for (var finding : findings) {
      var granted = new Granted(finding.rule(), grants(finding));
      if (!finding.rule().card().basis().withholds() && !granted.concessions().isEmpty()) {
        byGroup.computeIfAbsent(finding.rule().group(), _ -> new ArrayList<>()).add(granted);
      }
    }
    return byGroup.values().stream()
        .map(this::best)
        .sorted(Comparator.comparing(Granted::isGoodwill))
        .toList();
  }

  /** The best of a group that nothing withholds; the best of all where everything is withheld. */
  private Granted best(List<Granted> group) {
    var ranked = group.stream().sorted(Granted.BEST_FIRST).toList();
    return ranked.stream()
        .filter(granted -> granted.concessions().stream().noneMatch(this::isWithheld))
        .findFirst()
        .orElse(ranked.getFirst());
  }

  private boolean isWithheld(Concession concession) {
    return !withholding(Basis.FEASIBILITY, concession).isEmpty()
        || (!concession.isOwed() && !withholding(Basis.GUARDRAIL, concession).isEmpty());
  }

  private static List<Concession> grants(Finding finding) {
    return finding.outcomes().stream()
        .filter(Outcome::grant)
        .map(outcome -> concession(finding.rule(), outcome))
        .toList();
  }

  private static Concession concession(Rule rule, Outcome outcome) {
    var form = outcome.form().isEmpty() ? Concession.AS_ASKED : outcome.form();
    var say = outcome.say().isEmpty() ? outcome.concession() : outcome.say();
    return new Concession(
        rule.id(),
        rule.card().basis(),
        outcome.clause(),
        outcome.concession(),
        outcome.amount(),
        form,
        say);
  }

  /** Cuts what exceeds the price, the last first; rights stand before goodwill. */
  private List<Concession> capped(List<Granted> groups) {
    var all = new ArrayList<Concession>();
    var left = paid;
    for (var group : groups) {
      for (var concession : group.concessions()) {
        boolean isFree = group.rule().card().abovePrice() || !concession.amount().isPositive();
        if (left.isEmpty() || isFree) {
          all.add(concession);
        } else {
          var amount = concession.amount().min(left.get());
          left = Optional.of(left.get().minus(amount));
          if (amount.isPositive()) {
            all.add(concession.of(amount));
          }
        }
      }
    }
    return all;
  }

  private void offerOrWithhold(Concession concession) {
    var impossible = withholding(Basis.FEASIBILITY, concession);
    if (impossible.isEmpty()) {
      isAllImpossible = false;
      offerUnlessGuarded(concession);
      return;
    }
    withheld.add(concession);
    var nearest = replacement(concession, impossible);
    isAllImpossible &= nearest.isEmpty() && impossible.stream().noneMatch(Finding::isOpen);
    nearest.ifPresent(this::offerUnlessGuarded);
  }

  private void offerUnlessGuarded(Concession concession) {
    var guards = withholding(Basis.GUARDRAIL, concession);
    if (guards.isEmpty()) {
      offers.add(concession);
    } else if (concession.isOwed()) {
      offers.add(inAnotherForm(concession, guards));
    } else {
      withheld.add(concession);
    }
  }

  /** The same right in the form that the guardrails leave. */
  private static Concession inAnotherForm(Concession right, List<Finding> guards) {
    var form =
        guards.stream()
            .flatMap(guard -> guard.outcomes().stream())
            .map(Outcome::form)
            .filter(it -> !it.isEmpty())
            .findFirst();
    return replacement(right, guards)
        .orElseGet(() -> right.inForm(form.orElse(Concession.ANOTHER_FORM)));
  }

  /** What stands in for a concession; for a right, by that right and of at least its value. */
  private static Optional<Concession> replacement(
      Concession concession, List<Finding> withholding) {
    return withholding.stream()
        .flatMap(finding -> grants(finding).stream())
        .findFirst()
        .map(
            other ->
                concession.isOwed()
                    ? new Concession(
                        concession.rule(),
                        concession.basis(),
                        concession.clause(),
                        other.code(),
                        other.amount().max(concession.amount()),
                        other.form(),
                        other.say())
                    : other);
  }

  private List<Finding> withholding(Basis basis, Concession concession) {
    return withholding(basis).filter(finding -> finding.withholds(concession.code())).toList();
  }

  private Stream<Finding> withholding(Basis basis) {
    return findings.stream()
        .filter(finding -> finding.rule().card().basis() == basis && finding.withholds());
  }

  private Optional<RoleId> decider() {
    return findings.stream()
        .filter(finding -> !finding.isOpen())
        .flatMap(finding -> finding.outcomes().stream())
        .flatMap(outcome -> outcome.refer().stream())
        .findFirst();
  }

  private static boolean isGrant(Finding finding) {
    return !finding.rule().card().basis().withholds()
        && finding.outcomes().stream().anyMatch(Outcome::grant);
  }

  private static boolean isNearestOnly(Finding finding) {
    return finding.rule().card().basis() == Basis.FEASIBILITY && !finding.withholds();
  }

  private static String clause(Finding finding) {
    return finding.unmet().stream().map(UnmetCondition::clause).findFirst().orElse("");
  }

  /** What one rule grants. */
  private record Granted(Rule rule, List<Concession> concessions) {

    /** The better for the customer first; of equal ones that whose rule comes first by id. */
    static final Comparator<Granted> BEST_FIRST =
        Comparator.comparing(Granted::sum).reversed().thenComparing(it -> it.rule().id());

    Money sum() {
      return concessions.stream().map(Concession::amount).reduce(Money::plus).orElseThrow();
    }

    boolean isGoodwill() {
      return !rule.card().basis().isRight();
    }
  }
}
