package leeway.policy.rulebook.decision;

import java.util.Currency;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.worth.Money;

/** An amount of money as FEEL gives it: a number of major units. */
public final class Amount {

  private Amount() {}

  /** The amount; nothing where the value is no number, or has more decimals than the currency. */
  public static Optional<Money> of(Value value, Currency currency) {
    if (!(value instanceof Value.Num(var number))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(number, currency));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
