package leeway.engine.feel;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import leeway.engine.feel.Value.Bool;
import leeway.engine.feel.Value.Context;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.DateTime;
import leeway.engine.feel.Value.DaysDuration;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Range;
import leeway.engine.feel.Value.Sameness;
import leeway.engine.feel.Value.Text;
import leeway.engine.feel.Value.Time;

/** Equality and order of values (DMN 1.5, tables 41, 42 and 53). */
public final class Comparison {

  private Comparison() {}

  /** True, false, or null where the values are of different kinds. Null equals null alone. */
  public static Value equal(Value a, Value b) {
    return equal(a, b, Evaluation.timeless(Limits.STANDARD));
  }

  /** The same, counted: lists may hold the same list many times and be larger than they look. */
  public static Value equal(Value a, Value b, Evaluation evaluation) {
    evaluation.enter();
    try {
      return compared(a, b, evaluation);
    } finally {
      evaluation.leave();
    }
  }

  private static Value compared(Value a, Value b, Evaluation evaluation) {
    if (a.isNull() || b.isNull()) {
      return Values.bool(a.isNull() && b.isNull());
    }
    return switch (a) {
      case Bool(var x) when b instanceof Bool(var y) -> Values.bool(x == y);
      case Text(var x) when b instanceof Text(var y) -> Values.bool(x.equals(y));
      case Time x when b instanceof Time y -> Values.bool(isSameTime(x, y));
      case DateTime x when b instanceof DateTime y -> Values.bool(isSameDateTime(x, y));
      case ListValue(var x) when b instanceof ListValue(var y) -> listsEqual(x, y, evaluation);
      case Context x when b instanceof Context y -> contextsEqual(x, y, evaluation);
      case Range x when b instanceof Range y -> rangesEqual(x, y, evaluation);
      case Sameness x when b instanceof Sameness y ->
          x.same() == y.same() ? equal(x.operand(), y.operand(), evaluation) : Values.FALSE;
      case Range _ when b instanceof Sameness -> Values.FALSE;
      case Sameness _ when b instanceof Range -> Values.FALSE;
      case Value.Function x when b instanceof Value.Function y -> Values.bool(x.equals(y));
      default -> {
        var order = order(a, b);
        yield order.isPresent() ? Values.bool(order.getAsInt() == 0) : Values.NULL;
      }
    };
  }

  private static boolean same(Value a, Value b, Evaluation evaluation) {
    return equal(a, b, evaluation).isTrue();
  }

  /** A time of day is its hour, minute, second and offset: fractions are not compared. */
  private static boolean isSameTime(Time a, Time b) {
    var x = a.value().truncatedTo(ChronoUnit.SECONDS);
    var y = b.value().truncatedTo(ChronoUnit.SECONDS);
    var offsetA = Temporals.offset(a);
    var offsetB = Temporals.offset(b);
    if (offsetA.isEmpty() || offsetB.isEmpty()) {
      return x.equals(y) && a.zone().equals(b.zone());
    }
    return x.atOffset(offsetA.get()).isEqual(y.atOffset(offsetB.get()));
  }

  private static boolean isSameDateTime(DateTime a, DateTime b) {
    var x = new DateTime(a.value().truncatedTo(ChronoUnit.SECONDS), a.zone());
    var y = new DateTime(b.value().truncatedTo(ChronoUnit.SECONDS), b.zone());
    var order = order(x, y);
    return !isSaidOnce(a.zone(), b.zone()) && order.isPresent() && order.getAsInt() == 0;
  }

  private static Value listsEqual(List<Value> a, List<Value> b, Evaluation evaluation) {
    if (a.size() != b.size()) {
      return Values.FALSE;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i), evaluation)) {
        return Values.FALSE;
      }
    }
    return Values.TRUE;
  }

  private static Value contextsEqual(Context a, Context b, Evaluation evaluation) {
    if (!a.entries().keySet().equals(b.entries().keySet())) {
      return Values.FALSE;
    }
    for (var entry : a.entries().entrySet()) {
      if (!same(entry.getValue(), b.get(entry.getKey()), evaluation)) {
        return Values.FALSE;
      }
    }
    return Values.TRUE;
  }

  private static Value rangesEqual(Range a, Range b, Evaluation evaluation) {
    return Values.bool(
        endsEqual(a.low(), b.low(), evaluation) && endsEqual(a.high(), b.high(), evaluation));
  }

  private static boolean endsEqual(End a, End b, Evaluation evaluation) {
    return switch (a) {
      case End.Open _ -> b instanceof End.Open;
      case End.At(var value, var included) ->
          b instanceof End.At(var other, var otherIncluded)
              && included == otherIncluded
              && same(value, other, evaluation);
    };
  }

  /** The sign of {@code a - b}; empty where the values have no order between them. */
  public static OptionalInt order(Value a, Value b) {
    return switch (a) {
      case Num(var x) when b instanceof Num(var y) -> OptionalInt.of(x.compareTo(y));
      case Text(var x) when b instanceof Text(var y) -> OptionalInt.of(compareCodePoints(x, y));
      case Date(var x) when b instanceof Date(var y) -> OptionalInt.of(x.compareTo(y));
      case DaysDuration(var x) when b instanceof DaysDuration(var y) ->
          OptionalInt.of(x.compareTo(y));
      case MonthsDuration(var x) when b instanceof MonthsDuration(var y) ->
          OptionalInt.of(Long.compare(x, y));
      case Time x when b instanceof Time y -> orderOfTimes(x, y);
      case DateTime x when b instanceof DateTime y -> orderOfDateTimes(x, y);
      default -> OptionalInt.empty();
    };
  }

  private static int compareCodePoints(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static OptionalInt orderOfTimes(Time a, Time b) {
    var offsetA = Temporals.offset(a);
    var offsetB = Temporals.offset(b);
    if (offsetA.isPresent() && offsetB.isPresent()) {
      var x = a.value().toNanoOfDay() - offsetA.get().getTotalSeconds() * 1_000_000_000L;
      var y = b.value().toNanoOfDay() - offsetB.get().getTotalSeconds() * 1_000_000_000L;
      return OptionalInt.of(Long.compare(x, y));
    }
    boolean isSameZone = a.zone().equals(b.zone()) || isSaidOnce(a.zone(), b.zone());
    return isSameZone ? OptionalInt.of(a.value().compareTo(b.value())) : OptionalInt.empty();
  }

  /** A time on the wall is taken for one in the zone of the other (DMN 1.5, table 54). */
  private static boolean isSaidOnce(Zone a, Zone b) {
    return a.equals(Zone.UNSAID) != b.equals(Zone.UNSAID);
  }

  private static OptionalInt orderOfDateTimes(DateTime a, DateTime b) {
    var x = Temporals.instant(a);
    var y = Temporals.instant(b);
    if (x.isPresent() && y.isPresent()) {
      return OptionalInt.of(x.get().compareTo(y.get()));
    }
    return OptionalInt.of(a.value().compareTo(b.value()));
  }

  /** True, false, or null where the value cannot be compared with the range's ends. */
  public static Value isIn(Value value, Range range) {
    var aboveLow = isBeyond(range.low(), value, 1);
    var belowHigh = isBeyond(range.high(), value, -1);
    return Logic.and(aboveLow, belowHigh);
  }

  private static Value isBeyond(End end, Value value, int sign) {
    if (end instanceof End.Open) {
      return value.isNull() ? Values.NULL : Values.TRUE;
    }
    var order = order(value, end.value());
    if (order.isEmpty()) {
      return Values.NULL;
    }
    int compared = Integer.signum(order.getAsInt()) * sign;
    return Values.bool(compared > 0 || (compared == 0 && end.included()));
  }

  /** How much {@code a} is more than {@code b}; empty where they are not of one measurable kind. */
  public static Optional<Value> difference(Value a, Value b) {
    boolean isMeasurable = order(a, b).isPresent() && !(a instanceof Text);
    return isMeasurable
        ? Optional.of(Arithmetic.subtract(a, b)).filter(it -> !it.isNull())
        : Optional.empty();
  }
}
