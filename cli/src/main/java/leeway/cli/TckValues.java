package leeway.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.Temporals;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;

/** Values as the TCK writes them, and what it takes for two of them to be alike. */
final class TckValues {
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** The TCK writes irrational results to fewer digits than engines give. */
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-8");

  private TckValues() {}

  /** The value in an element: a {@code value}, a {@code list} or {@code component}s. */
  static Value value(Element holder) {
    var components = holder.children("component");
    if (!components.isEmpty()) {
      var entries = new LinkedHashMap<String, Value>();
      components.forEach(it -> entries.put(it.attribute("name").orElse(""), value(it)));
      return new Value.Context(entries);
    }
    var list = holder.child("list");
    if (list.isPresent() && !isNil(list.get())) {
      return Values.list(list.get().children("item").stream().map(TckValues::value).toList());
    }
    return holder
        .child("value")
        .filter(it -> !isNil(it))
        .map(TckValues::simple)
        .orElse(Values.NULL);
  }

  private static boolean isNil(Element value) {
    return value.attribute(INSTANCE, "nil").filter(it -> it.value().equals("true")).isPresent();
  }

  private static Value simple(Element value) {
    var type = value.attribute(INSTANCE, "type").map(it -> it.value()).orElse("xsd:string");
    var text = value.text();
    return switch (type.substring(type.indexOf(':') + 1)) {
      case "decimal", "double", "integer", "float" -> new Value.Num(new BigDecimal(text));
      case "boolean" -> Values.bool(Boolean.parseBoolean(text));
      case "date", "dateTime", "time", "duration" -> Temporals.literal(text);
      default -> Values.text(value.content().text());
    };
  }

  static boolean areAlike(Value a, Value b) {
    return switch (a) {
      case Value.Num(var x) ->
          b instanceof Value.Num(var y) && x.subtract(y).abs().compareTo(TOLERANCE) <= 0;
      case Value.ListValue(var x) -> b instanceof Value.ListValue(var y) && listsAlike(x, y);
      case Value.Context x ->
          b instanceof Value.Context y
              && x.entries().keySet().equals(y.entries().keySet())
              && x.entries().keySet().stream().allMatch(it -> areAlike(x.get(it), y.get(it)));
      default -> a.equals(b);
    };
  }

  private static boolean listsAlike(List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!areAlike(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
