package leeway.worth;

import static java.math.RoundingMode.HALF_EVEN;
import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in minor units of a currency. Positive goes to the customer, negative comes from
 * the customer. Sums that leave the range of a {@code long} throw ArithmeticException.
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /** Nothing, in a currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * An amount in major units, such as 354.49. Throws ArithmeticException where the amount has more
   * decimals than the currency, or is out of range: nothing is rounded.
   */
  public static Money of(BigDecimal amount, Currency currency) {
    if (Math.abs((long) amount.precision() - amount.scale()) > 18) {
      throw new ArithmeticException("an amount has at most 18 digits before the point");
    }
    var exact = amount.setScale(currency.getDefaultFractionDigits(), UNNECESSARY);
    return new Money(exact.unscaledValue().longValueExact(), currency);
  }

  /** This amount and another of the same currency. */
  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, inSameCurrency(other).minorUnits), currency);
  }

  /** This amount less another of the same currency. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, inSameCurrency(other).minorUnits), currency);
  }

  /** This amount, {@code factor} times. */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  /** This amount over {@code divisor}, rounded half-even to one minor unit. */
  public Money dividedBy(long divisor) {
    var share = BigDecimal.valueOf(minorUnits).divide(BigDecimal.valueOf(divisor), 0, HALF_EVEN);
    return new Money(share.longValueExact(), currency);
  }

  /** The other way round: what we pay becomes what we are paid. */
  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  /**
   * Returns this amount times {@code basisPoints} / 10 000, rounded half-even to one minor unit.
   */
  public Money basisPoints(int basisPoints) {
    var share = BigDecimal.valueOf(minorUnits).multiply(BigDecimal.valueOf(basisPoints, 4));
    return new Money(share.setScale(0, HALF_EVEN).longValueExact(), currency);
  }

  /** The smaller of two amounts of the same currency. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of two amounts of the same currency. */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isPositive() {
    return minorUnits > 0;
  }

  public boolean isNegative() {
    return minorUnits < 0;
  }

  public boolean isZero() {
    return minorUnits == 0;
  }

  /** The amount in major units with the currency's decimals, such as 354.49. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minorUnits, inSameCurrency(other).minorUnits);
  }

  /** The amount and its currency, such as {@code 354.49 USD}. */
  @Override
  public String toString() {
    return decimal().toPlainString() + " " + currency.getCurrencyCode();
  }

  /** The other amount, once it is in the same currency; else IllegalArgumentException. */
  Money inSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "amounts must be in one currency, got " + currency + " and " + other.currency);
    }
    return other;
  }
}
