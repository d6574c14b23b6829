package leeway.engine.feel.functions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Context;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Text;
import leeway.engine.feel.Values;

/** Functions of contexts (DMN 1.5, 10.3.4.10). */
final class ContextFunctions {

  private ContextFunctions() {}

  static List<Builtin> all() {
    return List.of(
        Builtin.of("get entries -> list", "m: context", (a, _) -> entries((Context) a.getFirst())),
        Builtin.of(
                "get value",
                "m: context, key: string",
                (a, _) -> ((Context) a.get(0)).get(text(a.get(1))))
            .or("m: context, keys: strings", (a, _) -> deepValue(a.get(0), items(a.get(1)))),
        Builtin.of(
                "context put -> context",
                "context: context, key: string, value: Any",
                (a, _) -> put((Context) a.get(0), text(a.get(1)), a.get(2)))
            .or(
                "context: context, keys: strings, value: Any",
                (a, _) -> putDeep(a.get(0), items(a.get(1)), a.get(2))),
        Builtin.of(
            "context merge -> context", "contexts: list", (a, _) -> merge(items(a.getFirst()))),
        Builtin.of("context -> context", "entries: list", (a, _) -> context(items(a.getFirst()))));
  }

  private static String text(Value value) {
    return ((Text) value).value();
  }

  private static List<Value> items(Value list) {
    return ((ListValue) list).items();
  }

  private static Value entries(Context context) {
    var entries = new ArrayList<Value>();
    context
        .entries()
        .forEach(
            (key, value) -> {
              var entry = new LinkedHashMap<String, Value>();
              entry.put("key", Values.text(key));
              entry.put("value", value);
              entries.add(new Context(entry));
            });
    return Values.list(entries);
  }

  private static Value deepValue(Value context, List<Value> keys) {
    var value = context;
    for (var key : keys) {
      value =
          value instanceof Context inner && key instanceof Text(var name)
              ? inner.get(name)
              : Values.NULL;
    }
    return keys.isEmpty() ? Values.NULL : value;
  }

  private static Value put(Context context, String key, Value value) {
    var entries = new LinkedHashMap<>(context.entries());
    entries.put(key, value);
    return new Context(entries);
  }

  private static Value putDeep(Value context, List<Value> keys, Value value) {
    if (keys.isEmpty()
        || !(context instanceof Context outer)
        || !(keys.getFirst() instanceof Text(var key))) {
      return Values.NULL;
    }
    if (keys.size() == 1) {
      return put(outer, key, value);
    }
    var inner = putDeep(outer.get(key), keys.subList(1, keys.size()), value);
    return inner.isNull() ? Values.NULL : put(outer, key, inner);
  }

  private static Value merge(List<Value> contexts) {
    var entries = new LinkedHashMap<String, Value>();
    for (var context : contexts) {
      if (!(context instanceof Context(var own))) {
        return Values.NULL;
      }
      entries.putAll(own);
    }
    return new Context(entries);
  }

  private static Value context(List<Value> entries) {
    var made = new LinkedHashMap<String, Value>();
    for (var entry : entries) {
      boolean isEntry =
          entry instanceof Context context
              && context.get("key") instanceof Text(var key)
              && context.entries().containsKey("value")
              && made.put(key, context.get("value")) == null;
      if (!isEntry) {
        return Values.NULL;
      }
    }
    return new Context(made);
  }
}
