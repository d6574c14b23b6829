package leeway.policy.figures;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.document.Formula;
import leeway.worth.Money;

/** How a figure becomes money: rounded half-even to one minor unit, since costs are averages. */
record Rounding(Currency currency) {
  private static final int DIGITS_MAX = 18;

  /** The amount of a formula; nothing where it gives no number, or one out of range. */
  Optional<Money> money(Formula formula, Map<String, Value> scope) {
    return formula.evaluate(scope) instanceof Value.Num(var number) && isModest(number)
        ? Optional.of(money(number))
        : Optional.empty();
  }

  /** The amount of a formula; below nothing it counts as nothing. */
  Optional<Money> goods(Formula formula, Map<String, Value> scope) {
    return money(formula, scope).map(amount -> amount.max(Money.zero(currency)));
  }

  /** A number of major units as money. */
  Money money(BigDecimal number) {
    return Money.of(number.setScale(currency.getDefaultFractionDigits(), HALF_EVEN), currency);
  }

  private static boolean isModest(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= DIGITS_MAX
        && Math.abs((long) number.scale()) <= 2 * DIGITS_MAX;
  }
}
