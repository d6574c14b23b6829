package leeway.policy.journal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of a JSON object as they are taken out one by one; each wrong or missing one is an
 * IllegalArgumentException by name.
 */
final class Fields {

  private final Map<String, JsonValue> left;

  Fields(JsonValue value) {
    if (!(value instanceof JsonValue.Struct(var fields))) {
      throw new IllegalArgumentException("an object must stand here, got another value");
    }
    left = new TreeMap<>(fields);
  }

  String text(String name) {
    if (take(name) instanceof JsonValue.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("`" + name + "` must be a string");
  }

  long whole(String name) {
    if (take(name) instanceof JsonValue.Whole(var number)) {
      return number;
    }
    throw new IllegalArgumentException("`" + name + "` must be a whole number");
  }

  JsonValue.Struct struct(String name) {
    if (take(name) instanceof JsonValue.Struct struct) {
      return struct;
    }
    throw new IllegalArgumentException("`" + name + "` must be an object");
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      Instant instant = Instant.parse(text);
      if (Entry.instantText(instant).equals(text)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("`" + name + "` must be an instant in UTC", e);
    }
    throw new IllegalArgumentException(
        "`" + name + "` must be an instant in UTC with six decimals");
  }

  void expectNoOthers() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("nothing else may stand here, got " + left.keySet());
    }
  }

  private JsonValue take(String name) {
    JsonValue value = left.remove(name);
    if (value == null) {
      throw new IllegalArgumentException("`" + name + "` is missing");
    }
    return value;
  }
}
