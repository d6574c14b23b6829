package leeway.engine.table.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Bool;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Null;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Text;
import leeway.engine.feel.Values;

/**
 * How the values of one input become whole numbers, their codes. Null always has the lowest code,
 * and where the values have an order their codes have the same.
 */
public sealed interface Coding {

  /** The code of null, lower than every other. */
  long nullCode();

  /** The largest code. */
  long codeMax();

  /** The code of a value; throws {@link UncodableFact} where it has none. */
  long code(Value value);

  /**
   * Where a value that is not null stands among the codes, exactly: between two of them for a
   * number with more decimals than the scale. Throws {@link UncodableFact} for a value of another
   * type.
   */
  default BigDecimal position(Value value) {
    return BigDecimal.valueOf(code(value));
  }

  /** The value of a code; null for null's code and for the one that stands for any other text. */
  Value value(long code);

  /** A closed set without an order: codes count from 1, null is 0. */
  sealed interface Closed extends Coding {
    @Override
    default long nullCode() {
      return 0;
    }
  }

  /** Values with an order and a step: the distance of two codes counts steps. */
  sealed interface Ordered extends Coding {
    @Override
    default long nullCode() {
      return Long.MIN_VALUE;
    }

    @Override
    default long codeMax() {
      return Long.MAX_VALUE;
    }
  }

  /** Listed texts, coded in their order; the highest code stands for any other text. */
  final class Texts implements Closed {
    private final List<String> values;
    private final Map<String, Integer> codes = new HashMap<>();

    public Texts(List<String> values) {
      this.values = List.copyOf(values);
      for (String value : values) {
        if (codes.putIfAbsent(value, codes.size() + 1) != null) {
          throw new IllegalArgumentException(
              "texts of a coding must differ, got `" + value + "` twice");
        }
      }
    }

    /** The listed texts in the order of their codes. */
    public List<String> values() {
      return values;
    }

    /** The code of a text; allocates nothing. */
    public int codeOf(String text) {
      Integer code = codes.get(text);
      return code == null ? values.size() + 1 : code;
    }

    @Override
    public long codeMax() {
      return values.size() + 1L;
    }

    @Override
    public Value value(long code) {
      return code > 0 && code <= values.size()
          ? Values.text(values.get((int) code - 1))
          : Values.NULL;
    }

    @Override
    public long code(Value value) {
      return switch (value) {
        case Text(var text) -> codeOf(text);
        case Null() -> nullCode();
        default -> throw new UncodableFact("a text", value);
      };
    }
  }

  /** False is 1, true is 2. */
  record Flags() implements Closed {
    @Override
    public long codeMax() {
      return 2;
    }

    @Override
    public Value value(long code) {
      return code == nullCode() ? Values.NULL : Values.bool(code == 2);
    }

    @Override
    public long code(Value value) {
      return switch (value) {
        case Bool(var flag) -> flag ? 2 : 1;
        case Null() -> nullCode();
        default -> throw new UncodableFact("true or false", value);
      };
    }
  }

  /** Numbers of at most {@code scale} decimals, counted in units of the last one. */
  record Numbers(int scale) implements Ordered {
    /** The most decimals. */
    public static final int SCALE_MAX = 12;

    public Numbers {
      if (scale < 0 || scale > SCALE_MAX) {
        throw new IllegalArgumentException("scale must be 0 to " + SCALE_MAX + ", got " + scale);
      }
    }

    @Override
    public long code(Value value) {
      return switch (value) {
        case Num(var number) -> exactly(number);
        case Null() -> nullCode();
        default -> throw new UncodableFact("a number", value);
      };
    }

    @Override
    public Value value(long code) {
      return code == nullCode() ? Values.NULL : new Num(BigDecimal.valueOf(code, scale));
    }

    @Override
    public BigDecimal position(Value value) {
      if (value instanceof Num(var number)) {
        return number.scaleByPowerOfTen(scale);
      }
      throw new UncodableFact("a number", value);
    }

    private long exactly(BigDecimal number) {
      try {
        long code = (scale == 0 ? number : number.scaleByPowerOfTen(scale)).longValueExact();
        if (code != nullCode()) {
          return code;
        }
      } catch (ArithmeticException _) {
        // Said below, in words that the asker can act on.
      }
      throw new UncodableFact("a number of at most " + scale + " decimals within 64 bits", number);
    }
  }

  /** Days of the calendar, counted from 1970-01-01. */
  record Dates() implements Ordered {
    @Override
    public Value value(long code) {
      return code == nullCode() ? Values.NULL : new Date(LocalDate.ofEpochDay(code));
    }

    @Override
    public long code(Value value) {
      return switch (value) {
        case Date(var date) -> date.toEpochDay();
        case Null() -> nullCode();
        default -> throw new UncodableFact("a date", value);
      };
    }
  }

  /** Durations in whole months. */
  record Months() implements Ordered {
    @Override
    public Value value(long code) {
      return code == nullCode() ? Values.NULL : new MonthsDuration(code);
    }

    @Override
    public long code(Value value) {
      return switch (value) {
        case MonthsDuration(var months) -> months;
        case Null() -> nullCode();
        default -> throw new UncodableFact("a duration in months", value);
      };
    }
  }
}
