package leeway.policy.rulebook.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.Asked;
import leeway.policy.Concession;
import leeway.policy.Cost;
import leeway.policy.MissingFact;
import leeway.policy.Ruling;
import leeway.policy.facts.Kind;
import leeway.policy.figures.PublishedFigures;
import leeway.policy.standing.Amounts;
import leeway.policy.weighing.Weighing;
import leeway.worth.Exposure;
import leeway.worth.Money;
import leeway.worth.Worth;

/** What is asked for, what it costs, and the advice, by the figures that the company published. */
final class Weigher {
  private final PublishedFigures figures;

  Weigher(PublishedFigures figures) {
    this.figures = figures;
  }

  /**
   * What is asked for beyond the offers. Where nobody published what such a concession costs, its
   * cost is its face amount; where a right or a rule gives a part of it, the rest costs at most its
   * face amount.
   */
  Asked asked(
      Kind kind, Optional<Money> amount, Map<String, Value> scope, List<Concession> offers) {
    var concession = kind.terms().concession();
    if (amount.isEmpty()) {
      return new Asked(concession, new Cost.Unknown());
    }
    var face = beyond(amount.get(), offers);
    if (!figures.knows(kind.id())) {
      return new Asked(concession, new Cost.Known(face, face));
    }
    return figures
        .exposure(kind.id(), concession, scope)
        .map(Exposure::total)
        .map(cost -> offers.isEmpty() ? cost : cost.min(face))
        .map(cost -> new Asked(concession, new Cost.Known(atLeastNothing(cost), face)))
        .orElseGet(() -> new Asked(concession, new Cost.Unknown()));
  }

  /**
   * What a concession costs beyond a rule, given to this amount, where the whole is worth {@code
   * whole}. Where nobody published it, or a fact leaves it open, that is its face amount.
   */
  Amounts cost(
      Kind kind, String concession, Money amount, Optional<Money> whole, Map<String, Value> scope) {
    var cost =
        figures
            .exposure(kind.id(), concession, scope)
            .flatMap(exposure -> whole.map(it -> cost(exposure, it, amount)))
            .orElse(amount);
    return new Amounts(atLeastNothing(cost), amount);
  }

  /** A part costs at most the whole, and at most its face and the handling. */
  private static Money cost(Exposure exposure, Money whole, Money amount) {
    var more = amount.minus(whole);
    return more.isNegative()
        ? exposure.total().min(amount.plus(exposure.handling()))
        : exposure.total().plus(more);
  }

  /** What is weighed: never a right, nor what a rule grants, a guardrail forbids or a fact bars. */
  Weighing weigh(
      Kind kind, Map<String, Value> scope, Combination combination, List<MissingFact> missing) {
    boolean isOpen =
        combination.offers().isEmpty()
            && combination.guardrails().isEmpty()
            && !(combination.ruling() instanceof Ruling.Cannot);
    if (!isOpen) {
      return new Weighing.NotWeighed();
    }
    var facts = missing.stream().map(MissingFact::fact).toList();
    return figures
        .question(kind.id(), kind.terms().concession(), scope, facts)
        .map(
            question ->
                Weighing.of(
                    question,
                    Worth.adviseAnybody(question)
                        .orElseGet(() -> Worth.advise(question, figures.customer(scope)))))
        .orElseGet(Weighing.NotWeighed::new);
  }

  private static Money beyond(Money amount, List<Concession> offers) {
    var left =
        offers.stream()
            .map(Concession::amount)
            .map(Weigher::atLeastNothing)
            .reduce(amount, Money::minus);
    return atLeastNothing(left);
  }

  private static Money atLeastNothing(Money amount) {
    return amount.max(Money.zero(amount.currency()));
  }
}
