package leeway.engine.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A value of FEEL. Values are immutable; equal records are equal values of one type. */
public sealed interface Value {

  /** No value: unknown, missing, or the result of an operation that has none. */
  record Null() implements Value {}

  /** True or false. */
  record Bool(boolean value) implements Value {}

  /**
   * A decimal number of at most 34 significant digits (IEEE 754 decimal128), without trailing
   * zeros.
   */
  record Num(BigDecimal value) implements Value {
    /** The largest exponent of decimal128, and minus the smallest that is told apart from zero. */
    static final int EXPONENT_MAX = 6144;

    public Num {
      value = value.round(MathContext.DECIMAL128).stripTrailingZeros();
      if (!isInRange(value)) {
        throw new IllegalArgumentException(
            "number must have an exponent within " + EXPONENT_MAX + ", got scale " + value.scale());
      }
    }

    /** A whole number. */
    public static Num of(long value) {
      return new Num(BigDecimal.valueOf(value));
    }

    private static boolean isInRange(BigDecimal value) {
      long exponent = (long) value.precision() - 1 - value.scale();
      return value.signum() == 0 || Math.abs(exponent) <= EXPONENT_MAX;
    }

    /** The number, or null where its exponent is too large or too small. */
    public static Value within(BigDecimal value) {
      var rounded = value.round(MathContext.DECIMAL128);
      return isInRange(rounded) ? new Num(rounded) : Values.NULL;
    }
  }

  /** A text. */
  record Text(String value) implements Value {}

  /** A day of the calendar. */
  record Date(LocalDate value) implements Value {}

  /** A time of day, perhaps with its place on earth. */
  record Time(LocalTime value, Zone zone) implements Value {}

  /** A day and time, perhaps with its place on earth. */
  record DateTime(LocalDateTime value, Zone zone) implements Value {}

  /** A duration in days, hours, minutes and seconds. */
  record DaysDuration(Duration value) implements Value {}

  /** A duration in years and months, counted in months. */
  record MonthsDuration(long months) implements Value {}

  /** Values in a row. */
  record ListValue(List<Value> items) implements Value {
    public ListValue {
      items = List.copyOf(items);
    }
  }

  /** Values by name, in the order in which they were given; two contexts are equal in any order. */
  record Context(SequencedMap<String, Value> entries) implements Value {
    public Context {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /** The entries of a map in its order. */
    public static Context of(Map<String, ? extends Value> entries) {
      return new Context(new LinkedHashMap<>(entries));
    }

    /** The value under a name, null where there is none. */
    public Value get(String name) {
      return entries.getOrDefault(name, Values.NULL);
    }
  }

  /** All values between two ends. */
  record Range(End low, End high) implements Value {}

  /** An end of a range. */
  sealed interface End {
    /** The range has no end on this side, as in {@code < 10}. */
    record Open() implements End {}

    /** The range ends at a value, which is in it or not. */
    record At(Value value, boolean included) implements End {}

    /** The value of the end, null where there is no end. */
    default Value value() {
      return this instanceof At(var value, var _) ? value : Values.NULL;
    }

    /** True where the value of the end is in the range. */
    default boolean included() {
      return this instanceof At(var _, var included) && included;
    }
  }

  /** A test written as a value, {@code (= 10)} or {@code (!= 10)}. */
  record Sameness(Value operand, boolean same) implements Value {}

  /** Something that can be called. */
  non-sealed interface Function extends Value {
    /** The names of its parameters, in order, for calls by name. */
    List<String> parameters();

    /** Its type, where it is known. */
    default Optional<FeelType> type() {
      return Optional.empty();
    }

    /** The result for arguments by position, null where they do not fit. */
    Value apply(List<Value> arguments, Evaluation evaluation);

    /** The result for arguments by name, null where they do not fit. */
    default Value applyNamed(SequencedMap<String, Value> arguments, Evaluation evaluation) {
      if (!parameters().containsAll(arguments.keySet())) {
        return Values.NULL;
      }
      var inOrder =
          parameters().stream().map(it -> arguments.getOrDefault(it, Values.NULL)).toList();
      return apply(inOrder, evaluation);
    }
  }

  /** True for null alone. */
  default boolean isNull() {
    return this instanceof Null;
  }

  /** True for the boolean true alone. */
  default boolean isTrue() {
    return this instanceof Bool(var value) && value;
  }

  /** True for the boolean false alone. */
  default boolean isFalse() {
    return this instanceof Bool(var value) && !value;
  }
}
