package leeway.engine.feel.functions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Function;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;

/** Functions that look into lists or make new ones (DMN 1.5, 10.3.4.4). */
final class ListFunctions {

  private ListFunctions() {}

  static List<Builtin> all() {
    return List.of(
        Builtin.of(
            "list contains -> boolean",
            "list: list, element: Any",
            (a, ev) -> Values.bool(indexOf(items(a, 0), a.get(1), ev).isPresent())),
        Builtin.of(
            "sublist -> list",
            "list: list, start position: number, length=: number",
            (a, _) -> sublist(a)),
        Builtin.of("append -> list", "list: list, item: list...", (a, ev) -> concatenated(a, ev)),
        Builtin.of(
            "concatenate -> list",
            "list: list...",
            (a, ev) -> eachIsList(items(a, 0)) ? concatenated(items(a, 0), ev) : Values.NULL),
        Builtin.of(
            "insert before -> list",
            "list: list, position: number, newItem: Any",
            (a, _) -> insert(a)),
        Builtin.of("remove -> list", "list: list, position: number", (a, _) -> remove(a)),
        Builtin.of(
                "list replace -> list",
                "list: list, position: number, newItem: Any",
                (a, _) -> replaceAt(a))
            .or("list: list, match: Any, newItem: Any", ListFunctions::replaceWhere),
        Builtin.of("reverse -> list", "list: list", (a, _) -> Values.list(items(a, 0).reversed())),
        Builtin.of(
            "index of -> numbers",
            "list: list, match: Any",
            (a, ev) -> indexes(items(a, 0), a.get(1), ev)),
        Builtin.of(
            "union -> list",
            "list: list...",
            (a, ev) ->
                eachIsList(items(a, 0))
                    ? distinct(((ListValue) concatenated(items(a, 0), ev)).items(), ev)
                    : Values.NULL),
        Builtin.of("distinct values -> list", "list: list", (a, ev) -> distinct(items(a, 0), ev)),
        Builtin.of(
            "duplicate values -> list", "list: list", (a, ev) -> duplicates(items(a, 0), ev)),
        Builtin.of("flatten -> list", "list: list", (a, ev) -> flattened(items(a, 0), ev)),
        Builtin.of("sort -> list", "list: list, precedes=: Any", ListFunctions::sorted));
  }

  static List<Value> items(List<Value> arguments, int index) {
    return ((ListValue) arguments.get(index)).items();
  }

  private static boolean eachIsList(List<Value> values) {
    return values.stream().noneMatch(Value::isNull);
  }

  private static OptionalInt indexOf(List<Value> items, Value wanted, Evaluation evaluation) {
    for (int i = 0; i < items.size(); i++) {
      if (Comparison.equal(items.get(i), wanted, evaluation).isTrue()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** An index from 0 for a position from 1, or from the end where it is negative. */
  private static OptionalInt index(Value position, int size) {
    var whole = ((Num) position).value().toBigInteger();
    if (whole.bitLength() > 31 || whole.signum() == 0) {
      return OptionalInt.empty();
    }
    int index = whole.signum() > 0 ? whole.intValue() - 1 : size + whole.intValue();
    return index >= 0 && index < size ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private static Value sublist(List<Value> arguments) {
    var items = items(arguments, 0);
    var start = index(arguments.get(1), items.size());
    if (start.isEmpty()) {
      return Values.NULL;
    }
    int left = items.size() - start.getAsInt();
    int length = left;
    if (arguments.get(2) instanceof Num(var given)) {
      if (given.compareTo(BigDecimal.ONE) < 0 || given.compareTo(BigDecimal.valueOf(left)) > 0) {
        return Values.NULL;
      }
      length = given.intValue();
    }
    return Values.list(items.subList(start.getAsInt(), start.getAsInt() + length));
  }

  private static Value concatenated(List<Value> lists, Evaluation evaluation) {
    var all = new ArrayList<Value>();
    for (var list : lists) {
      Collection<Value> items = list instanceof ListValue(var inside) ? inside : List.of(list);
      evaluation.allowList((long) all.size() + items.size());
      evaluation.step(items.size());
      all.addAll(items);
    }
    return Values.list(all);
  }

  private static Value insert(List<Value> arguments) {
    return changedAt(arguments, (items, index) -> items.add(index, arguments.get(2)));
  }

  private static Value remove(List<Value> arguments) {
    return changedAt(arguments, (items, index) -> items.remove(index));
  }

  private static Value replaceAt(List<Value> arguments) {
    return changedAt(arguments, (items, index) -> items.set(index, arguments.get(2)));
  }

  private interface Change {
    void apply(List<Value> items, int index);
  }

  private static Value changedAt(List<Value> arguments, Change change) {
    var items = new ArrayList<>(items(arguments, 0));
    var index = index(arguments.get(1), items.size());
    if (index.isEmpty()) {
      return Values.NULL;
    }
    change.apply(items, index.getAsInt());
    return Values.list(items);
  }

  private static Value replaceWhere(List<Value> arguments, Evaluation evaluation) {
    if (!(arguments.get(1) instanceof Function match) || match.parameters().size() != 2) {
      return Values.NULL;
    }
    var items = new ArrayList<Value>();
    for (var item : items(arguments, 0)) {
      var holds = match.apply(List.of(item, arguments.get(2)), evaluation);
      if (!(holds instanceof Value.Bool)) {
        return Values.NULL;
      }
      items.add(holds.isTrue() ? arguments.get(2) : item);
    }
    return Values.list(items);
  }

  private static Value indexes(List<Value> items, Value wanted, Evaluation evaluation) {
    var indexes = new ArrayList<Value>();
    for (int i = 0; i < items.size(); i++) {
      if (Comparison.equal(items.get(i), wanted, evaluation).isTrue()) {
        indexes.add(Num.of(i + 1));
      }
    }
    return Values.list(indexes);
  }

  private static Value distinct(List<Value> items, Evaluation evaluation) {
    var kept = new ArrayList<Value>();
    for (var item : items) {
      if (indexOf(kept, item, evaluation).isEmpty()) {
        kept.add(item);
      }
    }
    return Values.list(kept);
  }

  private static Value duplicates(List<Value> items, Evaluation evaluation) {
    var seen = new ArrayList<Value>();
    var twice = new ArrayList<Value>();
    for (var item : items) {
      if (indexOf(seen, item, evaluation).isEmpty()) {
        seen.add(item);
      } else if (indexOf(twice, item, evaluation).isEmpty()) {
        twice.add(item);
      }
    }
    return Values.list(twice);
  }

  private static Value flattened(List<Value> items, Evaluation evaluation) {
    var flat = new ArrayList<Value>();
    flatten(items, flat, evaluation);
    return Values.list(flat);
  }

  private static void flatten(List<Value> items, List<Value> flat, Evaluation evaluation) {
    evaluation.enter();
    for (var item : items) {
      if (item instanceof ListValue(var inside)) {
        flatten(inside, flat, evaluation);
      } else {
        evaluation.allowList(flat.size());
        evaluation.step(1);
        flat.add(item);
      }
    }
    evaluation.leave();
  }

  private static Value sorted(List<Value> arguments, Evaluation evaluation) {
    var items = items(arguments, 0);
    return switch (arguments.get(1)) {
      case Function precedes ->
          merged(items, precedes, evaluation).<Value>map(Values::list).orElse(Values.NULL);
      case Value.Null _ -> naturally(items);
      default -> Values.NULL;
    };
  }

  private static Value naturally(List<Value> items) {
    boolean isOrdered =
        items.stream().allMatch(it -> Comparison.order(items.getFirst(), it).isPresent());
    return isOrdered
        ? Values.list(items.stream().sorted((a, b) -> Comparison.order(a, b).orElse(0)).toList())
        : Values.NULL;
  }

  /**
   * Sorted by merging, so that equal items keep their order and a function that is no order does no
   * harm; empty where the function gives no boolean.
   */
  private static Optional<List<Value>> merged(
      List<Value> items, Function precedes, Evaluation evaluation) {
    if (items.size() < 2) {
      return Optional.of(items);
    }
    int middle = items.size() / 2;
    var left = merged(items.subList(0, middle), precedes, evaluation);
    var right = merged(items.subList(middle, items.size()), precedes, evaluation);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return merge(left.get(), right.get(), precedes, evaluation);
  }

  private static Optional<List<Value>> merge(
      List<Value> left, List<Value> right, Function precedes, Evaluation evaluation) {
    var merged = new ArrayList<Value>();
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      var isAhead = precedes.apply(List.of(right.get(r), left.get(l)), evaluation);
      if (isAhead.isNull()) {
        return Optional.empty();
      }
      merged.add(isAhead.isTrue() ? right.get(r++) : left.get(l++));
    }
    merged.addAll(left.subList(l, left.size()));
    merged.addAll(right.subList(r, right.size()));
    return Optional.of(merged);
  }
}
