package leeway.engine.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import leeway.engine.feel.Value.Num;

/** Powers, roots, exponentials and logarithms to the 34 digits of decimal128. */
public final class DecimalMath {
  /** Twelve digits more than the result, for what series and repeated products lose. */
  private static final MathContext WORK = new MathContext(46, RoundingMode.HALF_EVEN);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Beyond this an exponential leaves the range of decimal128. */
  private static final BigDecimal EXPONENT_MAX = BigDecimal.valueOf(14_200);

  private static final int WHOLE_POWER_MAX = 999_999;

  private DecimalMath() {}

  static Value power(BigDecimal base, BigDecimal exponent) {
    if (exponent.stripTrailingZeros().scale() <= 0
        && exponent.abs().compareTo(BigDecimal.valueOf(WHOLE_POWER_MAX)) <= 0) {
      return wholePower(base, exponent.intValueExact());
    }
    return switch (base.signum()) {
      case -1 -> Values.NULL;
      case 0 -> exponent.signum() > 0 ? new Num(BigDecimal.ZERO) : Values.NULL;
      default -> exponential(exponent.multiply(naturalLog(base), WORK));
    };
  }

  private static Value wholePower(BigDecimal base, int exponent) {
    if (base.signum() == 0) {
      return exponent < 0 ? Values.NULL : new Num(BigDecimal.valueOf(exponent == 0 ? 1 : 0));
    }
    double digits =
        exponent * Math.log10(Math.abs(mantissa(base))) + (double) exponent * exponentOf(base);
    if (Math.abs(digits) > Num.EXPONENT_MAX + 1) {
      return Values.NULL;
    }
    var power = base.pow(Math.abs(exponent), WORK);
    return Num.within(exponent < 0 ? BigDecimal.ONE.divide(power, WORK) : power);
  }

  private static int exponentOf(BigDecimal value) {
    return value.precision() - 1 - value.scale();
  }

  private static double mantissa(BigDecimal value) {
    return value.scaleByPowerOfTen(-exponentOf(value)).doubleValue();
  }

  /** The square root; null below zero. */
  public static Value squareRoot(BigDecimal value) {
    return value.signum() < 0 ? Values.NULL : Num.within(value.sqrt(MathContext.DECIMAL128));
  }

  /** e to a power; null where it leaves the range. */
  public static Value exponential(BigDecimal power) {
    if (power.abs().compareTo(EXPONENT_MAX) > 0) {
      return Values.NULL;
    }
    // exp(x) = exp(x / 2^k)^(2^k), with x / 2^k small enough for a short series.
    int halvings = Math.max(0, exponentOf(power) * 4 + 8);
    var work = new MathContext(WORK.getPrecision() + halvings, RoundingMode.HALF_EVEN);
    var small = power.divide(TWO.pow(halvings), work);
    var term = BigDecimal.ONE;
    var sum = BigDecimal.ONE;
    for (int n = 1; isNoticeable(term, work); n++) {
      term = term.multiply(small, work).divide(BigDecimal.valueOf(n), work);
      sum = sum.add(term, work);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, work);
    }
    return Num.within(sum);
  }

  private static boolean isNoticeable(BigDecimal term, MathContext work) {
    return term.signum() != 0 && exponentOf(term) > -work.getPrecision() - 2;
  }

  /** The natural logarithm of a number above zero. */
  public static BigDecimal naturalLog(BigDecimal value) {
    int exponent = exponentOf(value);
    var mantissa = value.scaleByPowerOfTen(-exponent);
    return logNearOne(mantissa)
        .add(BigDecimal.valueOf(exponent).multiply(logNearOne(BigDecimal.TEN), WORK), WORK);
  }

  /** The logarithm of a number between 1 and 10: roots bring it near 1, then a series. */
  private static BigDecimal logNearOne(BigDecimal value) {
    int roots = 6;
    var near = value;
    for (int i = 0; i < roots; i++) {
      near = near.sqrt(WORK);
    }
    // ln(x) = 2 artanh((x - 1) / (x + 1)).
    var ratio = near.subtract(BigDecimal.ONE).divide(near.add(BigDecimal.ONE), WORK);
    var square = ratio.multiply(ratio, WORK);
    var power = ratio;
    var sum = BigDecimal.ZERO;
    for (int n = 1; isNoticeable(power, WORK); n += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(n), WORK), WORK);
      power = power.multiply(square, WORK);
    }
    return sum.multiply(TWO.pow(roots + 1), WORK);
  }
}
