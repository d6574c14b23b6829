package leeway.policy.standing;

import java.util.Currency;

/**
 * What an actor has drawn: for this customer or order in seven days, today, and in this ISO week.
 */
public record Drawn(Amounts sameSubject, Amounts today, Amounts thisWeek) {

  /** Nothing yet. */
  public static Drawn nothing(Currency currency) {
    var none = Amounts.none(currency);
    return new Drawn(none, none, none);
  }
}
