package leeway.worth;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;

/** So many of a hundred customers, 0 to 100. */
public record Chance(BigDecimal ofHundred) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Chance {
    if (ofHundred.signum() < 0 || ofHundred.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("a chance must be 0 to 100 of 100, got " + ofHundred);
    }
  }

  /** So many of a hundred. */
  public static Chance ofHundred(long count) {
    return new Chance(BigDecimal.valueOf(count));
  }

  /** How the loss {@code cost} compares with this chance of losing {@code margin}; exact. */
  int compareWithLoss(Money cost, Money margin) {
    var chanceOfMargin = ofHundred.multiply(cost.inSameCurrency(margin).decimal());
    return cost.decimal().multiply(HUNDRED).compareTo(chanceOfMargin);
  }

  /** A number of a hundred as people see it: one significant digit, so 16.4 reads 20. */
  static BigDecimal shown(BigDecimal ofHundred) {
    return ofHundred.round(new MathContext(1, HALF_UP));
  }
}
