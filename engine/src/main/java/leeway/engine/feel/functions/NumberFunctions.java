package leeway.engine.feel.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import leeway.engine.feel.Arithmetic;
import leeway.engine.feel.DecimalMath;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.DaysDuration;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;

/** Functions of numbers (DMN 1.5, 10.3.4.5). */
final class NumberFunctions {
  private static final int SCALE_MAX = 6176;
  private static final int SCALE_MIN = -6111;

  private NumberFunctions() {}

  static List<Builtin> all() {
    return List.of(
        rounding("decimal", RoundingMode.HALF_EVEN, false),
        rounding("floor", RoundingMode.FLOOR, true),
        rounding("ceiling", RoundingMode.CEILING, true),
        rounding("round up", RoundingMode.UP, false),
        rounding("round down", RoundingMode.DOWN, false),
        rounding("round half up", RoundingMode.HALF_UP, false),
        rounding("round half down", RoundingMode.HALF_DOWN, false),
        Builtin.of("abs", "n: number", (a, _) -> new Num(number(a, 0).abs()))
            .or("n: days and time duration", (a, _) -> absolute(a.getFirst()))
            .or("n: years and months duration", (a, _) -> absolute(a.getFirst())),
        Builtin.of(
            "modulo -> number",
            "dividend: number, divisor: number",
            (a, _) -> modulo(number(a, 0), number(a, 1))),
        Builtin.of(
            "sqrt -> number", "number: number", (a, _) -> DecimalMath.squareRoot(number(a, 0))),
        Builtin.of(
            "log -> number",
            "number: number",
            (a, _) ->
                number(a, 0).signum() > 0
                    ? Num.within(DecimalMath.naturalLog(number(a, 0)))
                    : Values.NULL),
        Builtin.of(
            "exp -> number", "number: number", (a, _) -> DecimalMath.exponential(number(a, 0))),
        Builtin.of("odd -> boolean", "number: number", (a, _) -> hasParity(number(a, 0), 1)),
        Builtin.of("even -> boolean", "number: number", (a, _) -> hasParity(number(a, 0), 0)));
  }

  private static BigDecimal number(List<Value> arguments, int index) {
    return ((Num) arguments.get(index)).value();
  }

  private static Builtin rounding(String name, RoundingMode mode, boolean scaleOptional) {
    var scale = scaleOptional ? "scale=: number" : "scale: number";
    return Builtin.of(name + " -> number", "n: number, " + scale, (a, _) -> rounded(a, mode));
  }

  private static Value rounded(List<Value> arguments, RoundingMode mode) {
    var scale = arguments.get(1) instanceof Num(var given) ? given : BigDecimal.ZERO;
    var whole = scale.setScale(0, RoundingMode.DOWN);
    if (whole.compareTo(BigDecimal.valueOf(SCALE_MAX)) > 0
        || whole.compareTo(BigDecimal.valueOf(SCALE_MIN)) < 0) {
      return Values.NULL;
    }
    var number = number(arguments, 0);
    return number.scale() <= whole.intValue()
        ? new Num(number)
        : Num.within(number.setScale(whole.intValue(), mode));
  }

  private static Value absolute(Value duration) {
    boolean isNegative =
        switch (duration) {
          case DaysDuration(var value) -> value.isNegative();
          case MonthsDuration(var months) -> months < 0;
          default -> false;
        };
    return isNegative ? Arithmetic.negate(duration) : duration;
  }

  /** {@code dividend - divisor * floor(dividend / divisor)}: the sign is the divisor's. */
  private static Value modulo(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      return Values.NULL;
    }
    if ((long) exponent(dividend) - exponent(divisor) > MathContext.DECIMAL128.getPrecision()) {
      return Values.NULL;
    }
    // Each step is rounded, as if the formula of table 76 were written in FEEL.
    var quotient = dividend.divide(divisor, MathContext.DECIMAL128).setScale(0, RoundingMode.FLOOR);
    var whole = divisor.multiply(quotient, MathContext.DECIMAL128);
    return Num.within(dividend.subtract(whole, MathContext.DECIMAL128));
  }

  private static int exponent(BigDecimal value) {
    return value.precision() - value.scale();
  }

  private static Value hasParity(BigDecimal number, int parity) {
    if (number.stripTrailingZeros().scale() > 0) {
      return Values.NULL;
    }
    return Values.bool(number.remainder(BigDecimal.TWO).abs().intValue() == parity);
  }
}
