package leeway.policy.journal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value as the journal allows it: strings, whole numbers up to 2^53, booleans, arrays and
 * objects. There is no null and no fraction: what is absent has no field, and money is minor units.
 */
public sealed interface JsonValue {

  /**
   * The largest whole number in either direction: 2^53 − 1, the last that every JSON reader keeps
   * exactly (RFC 7493).
   */
  long WHOLE_MAX = (1L << 53) - 1;

  /**
   * A string of Unicode characters without lone surrogates and without U+0000, which PostgreSQL
   * cannot hold.
   */
  record Text(String value) implements JsonValue {
    public Text {
      for (int i = 0; i < value.length(); i++) {
        char character = value.charAt(i);
        if (character == 0) {
          throw new IllegalArgumentException("text must not hold U+0000, got it at character " + i);
        }
        if (Character.isHighSurrogate(character)
            && i + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(i + 1))) {
          i++;
        } else if (Character.isSurrogate(character)) {
          throw new IllegalArgumentException(
              "text must hold whole characters, got half of a pair at character " + i);
        }
      }
    }
  }

  /** A whole number from −(2^53 − 1) to 2^53 − 1. */
  record Whole(long value) implements JsonValue {
    public Whole {
      if (value > WHOLE_MAX || value < -WHOLE_MAX) {
        throw new IllegalArgumentException(
            "a whole number must be within ±" + WHOLE_MAX + ", got " + value);
      }
    }
  }

  /** True or false. */
  record Truth(boolean value) implements JsonValue {}

  /** Values in order. */
  record Array(List<JsonValue> items) implements JsonValue {
    public Array {
      items = List.copyOf(items);
    }
  }

  /**
   * Fields by name, in the order of RFC 8785: by UTF-16 code units, as {@link String#compareTo}
   * orders them.
   */
  record Struct(SortedMap<String, JsonValue> fields) implements JsonValue {
    public Struct {
      var copy = new TreeMap<String, JsonValue>();
      for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
        copy.put(new Text(field.getKey()).value(), field.getValue());
      }
      fields = Collections.unmodifiableSortedMap(copy);
    }

    /** An object of these fields, in whatever order they come. */
    public static Struct of(Map<String, JsonValue> fields) {
      return new Struct(new TreeMap<>(fields));
    }
  }

  /** A string. */
  static Text of(String value) {
    return new Text(value);
  }

  /** A whole number. */
  static Whole of(long value) {
    return new Whole(value);
  }

  /** True or false. */
  static Truth of(boolean value) {
    return new Truth(value);
  }

  /** Values in order. */
  static Array of(List<? extends JsonValue> items) {
    return new Array(List.copyOf(items));
  }
}
