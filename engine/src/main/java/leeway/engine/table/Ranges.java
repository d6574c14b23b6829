package leeway.engine.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import leeway.engine.feel.Value.End;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;

/**
 * The codes that a cell accepts: whether null, and of all others a sorted union of ranges, both
 * ends in it, that neither overlap nor touch.
 */
public final class Ranges {
  /** Both ends are in it; empty where the low end is above the high one. */
  private record Range(long low, long high) {}

  private final boolean acceptsNull;
  private final long nullCode;
  private final long[] lows;
  private final long[] highs;

  private Ranges(boolean acceptsNull, long nullCode, List<Range> ranges) {
    this.acceptsNull = acceptsNull;
    this.nullCode = nullCode;
    this.lows = ranges.stream().mapToLong(Range::low).toArray();
    this.highs = ranges.stream().mapToLong(Range::high).toArray();
  }

  /** The codes that a cell accepts under a coding. */
  public static Ranges of(Cell cell, Coding coding) {
    long nullCode = coding.nullCode();
    return switch (cell) {
      case Cell.Any() ->
          new Ranges(true, nullCode, List.of(new Range(nullCode + 1, coding.codeMax())));
      case Cell.Tests(var tests, var isNegated) -> {
        var union = union(tests.stream().map(test -> range(test, coding)).toList());
        yield isNegated
            ? new Ranges(isFalseForNull(tests), nullCode, complement(union, coding))
            : new Ranges(isTrueForNull(tests), nullCode, union);
      }
    };
  }

  private static boolean isTrueForNull(List<Cell.Test> tests) {
    return tests.stream().anyMatch(test -> test instanceof Cell.Is(var value) && value.isNull());
  }

  private static boolean isFalseForNull(List<Cell.Test> tests) {
    return tests.stream().allMatch(test -> test instanceof Cell.Is(var value) && !value.isNull());
  }

  private static Range range(Cell.Test test, Coding coding) {
    return switch (test) {
      case Cell.Is(var value) when value.isNull() -> new Range(1, 0);
      case Cell.Is(var value) -> {
        var position = coding.position(value);
        yield new Range(up(position, coding), down(position, coding));
      }
      case Cell.Within(var low, var high) -> new Range(low(low, coding), high(high, coding));
    };
  }

  private static long low(End end, Coding coding) {
    return switch (end) {
      case End.Open() -> coding.nullCode() + 1;
      case End.At(var value, var included) -> {
        var position = coding.position(value);
        yield up(included ? position : justAbove(position), coding);
      }
    };
  }

  private static long high(End end, Coding coding) {
    return switch (end) {
      case End.Open() -> coding.codeMax();
      case End.At(var value, var included) -> {
        var position = coding.position(value);
        yield down(included ? position : justBelow(position), coding);
      }
    };
  }

  private static BigDecimal justAbove(BigDecimal position) {
    return position.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
  }

  private static BigDecimal justBelow(BigDecimal position) {
    return position.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
  }

  /** The lowest code at or above a position; above every code, the range ends below it. */
  private static long up(BigDecimal position, Coding coding) {
    var min = BigDecimal.valueOf(coding.nullCode() + 1);
    var max = BigDecimal.valueOf(coding.codeMax());
    var whole = position.setScale(0, RoundingMode.CEILING).max(min);
    return whole.compareTo(max) > 0 ? Long.MAX_VALUE : whole.longValueExact();
  }

  /** The highest code at or below a position; below every code, the range begins above it. */
  private static long down(BigDecimal position, Coding coding) {
    var min = BigDecimal.valueOf(coding.nullCode() + 1);
    var max = BigDecimal.valueOf(coding.codeMax());
    var whole = position.setScale(0, RoundingMode.FLOOR).min(max);
    return whole.compareTo(min) < 0 ? Long.MIN_VALUE : whole.longValueExact();
  }

  private static List<Range> union(List<Range> ranges) {
    var sorted =
        ranges.stream()
            .filter(range -> range.low <= range.high)
            .sorted(Comparator.comparingLong(Range::low))
            .toList();
    var union = new ArrayList<Range>();
    for (var range : sorted) {
      if (!union.isEmpty() && touches(union.getLast(), range)) {
        var last = union.removeLast();
        union.add(new Range(last.low, Math.max(last.high, range.high)));
      } else {
        union.add(range);
      }
    }
    return union;
  }

  private static boolean touches(Range left, Range right) {
    return left.high == Long.MAX_VALUE || right.low <= left.high + 1;
  }

  private static List<Range> complement(List<Range> union, Coding coding) {
    var gaps = new ArrayList<Range>();
    long low = coding.nullCode() + 1;
    for (var range : union) {
      if (low < range.low) {
        gaps.add(new Range(low, range.low - 1));
      }
      if (range.high == coding.codeMax()) {
        return gaps;
      }
      low = range.high + 1;
    }
    gaps.add(new Range(low, coding.codeMax()));
    return gaps;
  }

  /** True where null is accepted. */
  public boolean acceptsNull() {
    return acceptsNull;
  }

  /** How many ranges there are. */
  int count() {
    return lows.length;
  }

  long low(int range) {
    return lows[range];
  }

  long high(int range) {
    return highs[range];
  }

  /** The first code of every range, and the first after every range. */
  public LongStream starts() {
    return LongStream.concat(
        Arrays.stream(lows),
        Arrays.stream(highs).filter(high -> high != Long.MAX_VALUE).map(high -> high + 1));
  }

  /** True where a code is accepted. */
  public boolean contains(long code) {
    if (code == nullCode) {
      return acceptsNull;
    }
    for (int i = 0; i < lows.length; i++) {
      if (code <= highs[i]) {
        return lows[i] <= code;
      }
    }
    return false;
  }

  /**
   * By how much a code would have to change to be accepted, signed and in steps of the coding: 30
   * where 23 is known and 53 is the least that is accepted; the smaller of two ways, and the way
   * down between equals. 0 for null, where no other code is accepted, and for what is accepted; the
   * largest long stands for all that is larger.
   */
  long distance(long code) {
    if (code == nullCode || lows.length == 0) {
      return 0;
    }
    int above = 0;
    while (above < lows.length && lows[above] < code) {
      above++;
    }
    long up = above < lows.length ? minus(lows[above], code) : Long.MAX_VALUE;
    if (above > 0 && code <= highs[above - 1]) {
      return 0;
    }
    long down = above > 0 ? minus(code, highs[above - 1]) : Long.MAX_VALUE;
    return down <= up ? -down : up;
  }

  private static long minus(long larger, long smaller) {
    long difference = larger - smaller;
    return difference < 0 ? Long.MAX_VALUE : difference;
  }

  @Override
  public String toString() {
    return (acceptsNull ? "null " : "") + Arrays.toString(lows) + Arrays.toString(highs);
  }
}
