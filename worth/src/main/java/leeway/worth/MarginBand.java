package leeway.worth;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The margin that a customer is expected to bring over the horizon, and its band: P10 to P90 of
 * that expectation, never of outcomes.
 */
public record MarginBand(Money low, Money expected, Money high, Provenance provenance) {

  /** No margin is shown with more digits than that. */
  public static final int SIGNIFICANT_DIGITS_MAX = 2;

  public MarginBand {
    if (low.compareTo(expected) > 0 || expected.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "a band must rise from low over expected to high, got %s, %s, %s"
              .formatted(low, expected, high));
    }
  }

  /** Whether both ends of this band are at least as high as the other's. */
  public boolean isAtLeast(MarginBand other) {
    return low.compareTo(other.low) >= 0 && high.compareTo(other.high) >= 0;
  }

  /** An amount of margin as people see it: two significant digits, so 3,957.00 reads 4000. */
  public static BigDecimal shown(Money margin) {
    return margin.decimal().round(new MathContext(SIGNIFICANT_DIGITS_MAX, HALF_UP));
  }
}
