package leeway.policy.standing;

import java.util.Currency;
import leeway.policy.Asked;
import leeway.policy.Assessment;
import leeway.policy.Cost;
import leeway.policy.Ruling;
import leeway.worth.Money;

/**
 * The half of an answer that belongs to the person: a pure function of the assessment and of the
 * actor's bounds and draws.
 *
 * @param permission what this actor may do about the ask as a whole
 * @param beyond what this actor may do beyond what is offered; never {@code ENTITLED}
 * @param mayGive what this one act may give beyond the offers, in cost to us
 * @param handOver through whose hands the offers go
 * @param rest who answers for what these hands may not give
 */
public record Standing(
    Permission permission, Permission beyond, Money mayGive, HandOver handOver, Bounds.Rest rest) {

  /** Through whose hands an offer goes. */
  public enum HandOver {
    /** There is nothing to hand over. */
    NOTHING,
    /** The actor hands it over now. */
    ACTOR,
    /** It is recorded as owed, and whoever answers for the rest hands it over. */
    ANOTHER
  }

  /** What {@code actor} may do, given what people allowed and what was drawn of it. */
  public static Standing of(Assessment assessment, Actor actor, Bounds bounds, Drawn drawn) {
    var beyond = beyond(assessment, actor, bounds, drawn);
    var permission = assessment.offers().isEmpty() ? beyond : Permission.ENTITLED;
    return new Standing(
        permission,
        beyond,
        mayGive(assessment, actor, bounds, drawn),
        handOver(assessment, actor, bounds),
        bounds.rest());
  }

  /** Whether a machine with this standing hands the ask over to a person. */
  public boolean machineHandsOver() {
    return permission == Permission.NEVER || permission == Permission.ABOVE_LATITUDE;
  }

  private static Permission beyond(Assessment assessment, Actor actor, Bounds bounds, Drawn drawn) {
    if (isForbidden(assessment)) {
      return Permission.NEVER;
    }
    return isWithin(assessment.asked(), actor, bounds, drawn)
        ? Permission.WITHIN_LATITUDE
        : Permission.ABOVE_LATITUDE;
  }

  private static boolean isForbidden(Assessment assessment) {
    return !assessment.guardrails().isEmpty() || assessment.ruling() instanceof Ruling.Cannot;
  }

  private static boolean isWithin(Asked asked, Actor actor, Bounds bounds, Drawn drawn) {
    return switch (asked.beyond()) {
      case Cost.Unknown _ -> false;
      case Cost.Known(var cost, var face) ->
          isFree(asked, actor, bounds) && remaining(bounds, drawn).covers(new Amounts(cost, face));
    };
  }

  private static boolean isFree(Asked asked, Actor actor, Bounds bounds) {
    return actor.restraints().isEmpty() && bounds.concessions().contains(asked.concession());
  }

  private static Amounts remaining(Bounds bounds, Drawn drawn) {
    return bounds
        .perAct()
        .less(drawn.sameSubject())
        .min(bounds.perDay().less(drawn.today()))
        .min(bounds.perWeek().less(drawn.thisWeek()));
  }

  private static Money mayGive(Assessment assessment, Actor actor, Bounds bounds, Drawn drawn) {
    if (isForbidden(assessment) || !isFree(assessment.asked(), actor, bounds)) {
      return Money.zero(bounds.handOver().currency());
    }
    var remaining = remaining(bounds, drawn);
    return switch (assessment.asked().beyond()) {
      case Cost.Unknown _ -> remaining.cost();
      case Cost.Known(var cost, _) -> cost.min(remaining.cost());
    };
  }

  private static HandOver handOver(Assessment assessment, Actor actor, Bounds bounds) {
    if (assessment.offers().isEmpty()) {
      return HandOver.NOTHING;
    }
    boolean fits =
        payout(assessment, bounds.handOver().currency()).compareTo(bounds.handOver()) <= 0;
    return fits && actor.restraints().isEmpty() ? HandOver.ACTOR : HandOver.ANOTHER;
  }

  private static Money payout(Assessment assessment, Currency currency) {
    var nothing = Money.zero(currency);
    return assessment.offers().stream()
        .map(offer -> offer.amount().max(nothing))
        .reduce(nothing, Money::plus);
  }
}
