package leeway.server.desk.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;
import leeway.engine.feel.Zone;
import leeway.policy.journal.JsonValue;

/**
 * FEEL values as the journal's JSON and back. Texts, truths and lists are themselves, everything
 * else is an object with one field that names the type. What no fact can be (a duration, a range)
 * comes back as its text.
 */
final class ValueJson {
  private static final JsonValue NOTHING = JsonValue.Struct.of(Map.of());

  private ValueJson() {}

  static JsonValue write(Value value) {
    return switch (value) {
      case Value.Null _ -> NOTHING;
      case Value.Bool(var truth) -> JsonValue.of(truth);
      case Value.Text(var text) -> JsonValue.of(text);
      case Value.Num(var number) -> named("number", JsonValue.of(number.toString()));
      case Value.Date(var day) -> named("date", JsonValue.of(day.toString()));
      case Value.DateTime(var at, var zone) ->
          named("instant", JsonValue.of(at + " " + zone(zone)));
      case Value.ListValue(var items) ->
          JsonValue.of(items.stream().map(ValueJson::write).toList());
      case Value.Context(var entries) -> {
        var fields = new TreeMap<String, JsonValue>();
        entries.forEach((name, entry) -> fields.put(name, write(entry)));
        yield named("context", new JsonValue.Struct(fields));
      }
      case Value.Time _,
          Value.DaysDuration _,
          Value.MonthsDuration _,
          Value.Range _,
          Value.Sameness _,
          Value.Function _ ->
          JsonValue.of(ValueText.of(value));
    };
  }

  static Value read(JsonValue json) {
    return switch (json) {
      case JsonValue.Text(var text) -> Values.text(text);
      case JsonValue.Truth(var truth) -> Values.bool(truth);
      case JsonValue.Whole(var number) -> Value.Num.of(number);
      case JsonValue.Array(var items) -> Values.list(items.stream().map(ValueJson::read).toList());
      case JsonValue.Struct(var fields) when fields.isEmpty() -> Values.NULL;
      case JsonValue.Struct(var fields) -> {
        var only = fields.entrySet().iterator().next();
        yield typed(only.getKey(), only.getValue());
      }
    };
  }

  private static Value typed(String type, JsonValue json) {
    return switch (json) {
      case JsonValue.Text(var text) when type.equals("number") ->
          new Value.Num(new BigDecimal(text));
      case JsonValue.Text(var text) when type.equals("date") ->
          new Value.Date(LocalDate.parse(text));
      case JsonValue.Text(var text) when type.equals("instant") -> instant(text.split(" ", 2));
      case JsonValue.Struct(var fields) when type.equals("context") -> {
        var entries = new LinkedHashMap<String, Value>();
        fields.forEach((name, field) -> entries.put(name, read(field)));
        yield Value.Context.of(entries);
      }
      default -> throw new IllegalArgumentException("no such value: `" + type + "`");
    };
  }

  private static JsonValue.Struct named(String type, JsonValue value) {
    return JsonValue.Struct.of(Map.of(type, value));
  }

  private static Value instant(String[] parts) {
    return new Value.DateTime(LocalDateTime.parse(parts[0]), zone(parts[1]));
  }

  private static String zone(Zone zone) {
    return switch (zone) {
      case Zone.Unsaid _ -> "";
      case Zone.Offset(var offset) -> offset.getId();
      case Zone.Region(var region) -> region.getId();
    };
  }

  private static Zone zone(String text) {
    if (text.isEmpty()) {
      return new Zone.Unsaid();
    }
    var zone = ZoneId.of(text);
    return zone instanceof ZoneOffset offset ? new Zone.Offset(offset) : new Zone.Region(zone);
  }
}
