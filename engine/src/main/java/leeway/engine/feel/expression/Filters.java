package leeway.engine.feel.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Context;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;

/** What filters in a text and boxed filters have in common. */
public final class Filters {

  private Filters() {}

  /** The item at a position from 1, or from the end where it is negative; null beyond them. */
  public static Value item(List<Value> items, Value position) {
    if (!(position instanceof Num(var number))
        || number.abs().compareTo(BigDecimal.valueOf(items.size())) > 0) {
      return Values.NULL;
    }
    int index = number.intValue();
    if (index == 0) {
      return Values.NULL;
    }
    return items.get(index > 0 ? index - 1 : items.size() + index);
  }

  /**
   * The items for which a condition holds, null counting as false. A condition that gives a number
   * is a position; one that gives anything else makes the whole null.
   */
  public static Value kept(List<Value> items, Function<Value, Value> condition) {
    var kept = new ArrayList<Value>();
    for (var item : items) {
      var result = condition.apply(item);
      if (result instanceof Num) {
        return item(items, result);
      }
      if (!result.isNull() && !(result instanceof Value.Bool)) {
        return Values.NULL;
      }
      if (result.isTrue()) {
        kept.add(item);
      }
    }
    return Values.list(kept);
  }

  /** What a condition about an item can see: {@code item} and, of a context, its entries. */
  public static Scope about(Value item, Scope scope) {
    var values = new LinkedHashMap<String, Value>();
    values.put("item", item);
    if (item instanceof Context(var entries)) {
      values.putAll(entries);
    }
    return scope.inner(values);
  }
}
