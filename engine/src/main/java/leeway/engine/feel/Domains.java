package leeway.engine.feel;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Range;

/** What loops in a text and boxed loops run over (DMN 1.5, 10.3.2.14). */
public final class Domains {

  private Domains() {}

  /** The items of a list, the numbers or days in a range, or a value alone; empty for null. */
  public static Optional<Iterator<? extends Value>> items(Value value) {
    return switch (value) {
      case Value.Null _ -> Optional.empty();
      case ListValue(var items) -> Optional.of(items.iterator());
      case Range(Value.End.At(var low, var lowIn), Value.End.At(var high, var highIn)) ->
          insideRange(low, lowIn, high, highIn);
      case Range _ -> Optional.empty();
      default -> Optional.of(List.of(value).iterator());
    };
  }

  private static Optional<Iterator<? extends Value>> insideRange(
      Value low, boolean lowIncluded, Value high, boolean highIncluded) {
    var order = Comparison.order(low, high);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    return steps(lowIncluded ? low : moved(low, 1), highIncluded ? high : moved(high, -1));
  }

  private static Value moved(Value value, int direction) {
    return switch (value) {
      case Num(var number) -> Num.within(number.add(BigDecimal.valueOf(direction)));
      case Date(var date) -> new Date(date.plusDays(direction));
      default -> Values.NULL;
    };
  }

  /** The whole numbers or days from one to another, up or down; empty for other values. */
  public static Optional<Iterator<? extends Value>> steps(Value first, Value last) {
    if (first instanceof Num(var low) && last instanceof Num(var high)) {
      return numbers(low, high);
    }
    if (first instanceof Date(var from) && last instanceof Date(var to)) {
      long days = ChronoUnit.DAYS.between(from, to);
      int direction = days < 0 ? -1 : 1;
      return Optional.of(
          LongStream.rangeClosed(0, Math.abs(days))
              .mapToObj(it -> new Date(from.plusDays(it * direction)))
              .iterator());
    }
    return Optional.empty();
  }

  private static Optional<Iterator<? extends Value>> numbers(BigDecimal low, BigDecimal high) {
    int direction = low.compareTo(high) > 0 ? -1 : 1;
    var distance = high.subtract(low).abs();
    if (distance.precision() - distance.scale() > 18) {
      return Optional.empty();
    }
    return Optional.of(
        LongStream.rangeClosed(0, distance.longValue())
            .mapToObj(it -> new Num(low.add(BigDecimal.valueOf(it * direction))))
            .iterator());
  }
}
