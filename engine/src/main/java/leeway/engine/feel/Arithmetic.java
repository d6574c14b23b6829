package leeway.engine.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.DateTime;
import leeway.engine.feel.Value.DaysDuration;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Text;
import leeway.engine.feel.Value.Time;

/** Arithmetic on numbers, texts, times and durations (DMN 1.5, tables 54 to 58). */
public final class Arithmetic {

  private Arithmetic() {}

  public static Value add(Value a, Value b) {
    return switch (a) {
      case Num(var x) when b instanceof Num(var y) -> Num.within(x.add(y, MathContext.DECIMAL128));
      case Text(var x) when b instanceof Text(var y) -> Values.text(x + y);
      case DaysDuration(var x) when b instanceof DaysDuration(var y) ->
          guarded(() -> new DaysDuration(x.plus(y)));
      case MonthsDuration(var x) when b instanceof MonthsDuration(var y) ->
          guarded(() -> new MonthsDuration(Math.addExact(x, y)));
      case DaysDuration x -> later(b, x);
      case MonthsDuration x -> later(b, x);
      default -> later(a, b);
    };
  }

  /** A date or time so much later. */
  private static Value later(Value start, Value duration) {
    return switch (duration) {
      case DaysDuration days -> laterByDays(start, days);
      case MonthsDuration(var months) -> laterByMonths(start, months);
      default -> Values.NULL;
    };
  }

  private static Value laterByDays(Value start, DaysDuration days) {
    return switch (start) {
      case DateTime x -> Temporals.plus(x, days);
      case Date(var x) ->
          guarded(() -> new Date(x.atStartOfDay().plus(days.value()).toLocalDate()));
      case Time(var x, var zone) -> new Time(x.plus(days.value()), zone);
      default -> Values.NULL;
    };
  }

  private static Value laterByMonths(Value start, long months) {
    return switch (start) {
      case DateTime(var x, var zone) -> guarded(() -> new DateTime(x.plusMonths(months), zone));
      case Date(var x) -> guarded(() -> new Date(x.plusMonths(months)));
      default -> Values.NULL;
    };
  }

  public static Value subtract(Value a, Value b) {
    return switch (b) {
      case Num(var y) ->
          a instanceof Num(var x) ? Num.within(x.subtract(y, MathContext.DECIMAL128)) : Values.NULL;
      case DaysDuration _, MonthsDuration _ -> add(a, negate(b));
      case Time y -> a instanceof Time x ? between(x, y) : Values.NULL;
      case Date(var y) when a instanceof Date(var x) ->
          new DaysDuration(Duration.between(y.atStartOfDay(), x.atStartOfDay()));
      case Date(var y) when a instanceof DateTime x -> between(x, Temporals.midnight(y));
      case DateTime y when a instanceof Date(var x) -> between(Temporals.midnight(x), y);
      case DateTime y when a instanceof DateTime x -> between(x, y);
      default -> Values.NULL;
    };
  }

  private static Value between(Time a, Time b) {
    var offsetA = Temporals.offset(a);
    var offsetB = Temporals.offset(b);
    if (offsetA.isPresent() && offsetB.isPresent()) {
      return new DaysDuration(
          Duration.between(b.value().atOffset(offsetB.get()), a.value().atOffset(offsetA.get())));
    }
    return a.zone().equals(b.zone())
        ? new DaysDuration(Duration.between(b.value(), a.value()))
        : Values.NULL;
  }

  private static Value between(DateTime a, DateTime b) {
    var x = Temporals.instant(a);
    var y = Temporals.instant(b);
    if (x.isPresent() && y.isPresent()) {
      return guarded(() -> new DaysDuration(Duration.between(y.get(), x.get())));
    }
    return x.isEmpty() && y.isEmpty()
        ? guarded(() -> new DaysDuration(Duration.between(b.value(), a.value())))
        : Values.NULL;
  }

  public static Value multiply(Value a, Value b) {
    return switch (a) {
      case Num(var x) when b instanceof Num(var y) ->
          Num.within(x.multiply(y, MathContext.DECIMAL128));
      case DaysDuration(var x) when b instanceof Num(var y) ->
          Temporals.ofSeconds(Temporals.seconds(x).multiply(y));
      case MonthsDuration(var x) when b instanceof Num(var y) ->
          months(BigDecimal.valueOf(x).multiply(y));
      case Num _ when b instanceof DaysDuration || b instanceof MonthsDuration -> multiply(b, a);
      default -> Values.NULL;
    };
  }

  private static Value months(BigDecimal months) {
    return guarded(
        () -> new MonthsDuration(months.setScale(0, RoundingMode.DOWN).longValueExact()));
  }

  public static Value divide(Value a, Value b) {
    return switch (a) {
      case Num(var x) when b instanceof Num(var y) -> quotient(x, y);
      case DaysDuration(var x) when b instanceof Num(var y) && y.signum() != 0 ->
          Temporals.ofSeconds(Temporals.seconds(x).divide(y, MathContext.DECIMAL128));
      case MonthsDuration(var x) when b instanceof Num(var y) && y.signum() != 0 ->
          months(BigDecimal.valueOf(x).divide(y, MathContext.DECIMAL128));
      case DaysDuration(var x) when b instanceof DaysDuration(var y) ->
          quotient(Temporals.seconds(x), Temporals.seconds(y));
      case MonthsDuration(var x) when b instanceof MonthsDuration(var y) ->
          quotient(BigDecimal.valueOf(x), BigDecimal.valueOf(y));
      default -> Values.NULL;
    };
  }

  private static Value quotient(BigDecimal x, BigDecimal y) {
    return y.signum() == 0 ? Values.NULL : Num.within(x.divide(y, MathContext.DECIMAL128));
  }

  public static Value power(Value a, Value b) {
    return a instanceof Num(var x) && b instanceof Num(var y)
        ? DecimalMath.power(x, y)
        : Values.NULL;
  }

  public static Value negate(Value a) {
    return switch (a) {
      case Num(var x) -> new Num(x.negate());
      case DaysDuration(var x) -> guarded(() -> new DaysDuration(x.negated()));
      case MonthsDuration(var x) -> guarded(() -> new MonthsDuration(Math.negateExact(x)));
      default -> Values.NULL;
    };
  }

  private interface Calculation {
    Value result();
  }

  /** Null where a result lies outside what the calendar can hold. */
  private static Value guarded(Calculation calculation) {
    try {
      return calculation.result();
    } catch (DateTimeException | ArithmeticException _) {
      return Values.NULL;
    }
  }
}
