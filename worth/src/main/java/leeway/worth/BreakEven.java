package leeway.worth;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;

/**
 * The share of such customers' business at which a yes and a no cost the same: {@code excess} is
 * what the yes costs more than the no, and is positive. From (E − C)/V+ at best to (E − C)/V− at
 * worst; where the margin at an end is nothing or less, that end is over a hundred. A yes of 63
 * against a no of 4 and a margin of 80 to 840 breaks even at 7 to 70 of 100 customers.
 *
 * <p>Advice compares products, so nothing is rounded before it is shown.
 */
public record BreakEven(Money excess, MarginBand margin) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public BreakEven {
    if (!excess.isPositive()) {
      throw new IllegalArgumentException(
          "a yes that costs no more than the no has no break-even, got " + excess);
    }
  }

  /** One end, as people see it. */
  public sealed interface End {
    /** So many of a hundred, with one significant digit. */
    record OfHundred(BigDecimal shown) implements End {}

    /** The yes costs more than losing the customer. */
    record OverHundred() implements End {}
  }

  /** The end that the high margin gives. */
  public End best() {
    return end(margin.high());
  }

  /** The end that the low margin gives. */
  public End worst() {
    return end(margin.low());
  }

  /** Whether even the worst end lies below this chance of losing the customer: yes is cheaper. */
  boolean isWhollyBelow(Chance chance) {
    return chance.compareWithLoss(excess, margin.low()) < 0;
  }

  /** Whether even the best end lies above this chance of losing the customer: no is cheaper. */
  boolean isWhollyAbove(Chance chance) {
    return chance.compareWithLoss(excess, margin.high()) > 0;
  }

  private End end(Money margin) {
    if (!margin.isPositive()) {
      return new End.OverHundred();
    }
    var ofHundred = excess.decimal().multiply(HUNDRED).divide(margin.decimal(), DECIMAL128);
    return ofHundred.compareTo(HUNDRED) > 0
        ? new End.OverHundred()
        : new End.OfHundred(Chance.shown(ofHundred));
  }
}
