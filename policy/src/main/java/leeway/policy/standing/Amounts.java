package leeway.policy.standing;

import java.util.Currency;
import leeway.worth.Money;

/** A cost to us beside its face value: a limit on both, or what was drawn of both. */
public record Amounts(Money cost, Money face) {

  /** Nothing. */
  public static Amounts none(Currency currency) {
    return new Amounts(Money.zero(currency), Money.zero(currency));
  }

  /** What is left of this limit after {@code drawn}; never below nothing. */
  public Amounts less(Amounts drawn) {
    var zero = Money.zero(cost.currency());
    return new Amounts(cost.minus(drawn.cost).max(zero), face.minus(drawn.face).max(zero));
  }

  /** The smaller of each. */
  public Amounts min(Amounts other) {
    return new Amounts(cost.min(other.cost), face.min(other.face));
  }

  /** Whether both of {@code other} fit in this. */
  public boolean covers(Amounts other) {
    return other.cost.compareTo(cost) <= 0 && other.face.compareTo(face) <= 0;
  }
}
