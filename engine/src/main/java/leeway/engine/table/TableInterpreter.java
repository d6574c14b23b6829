package leeway.engine.table;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Table;

/**
 * Evaluates a table row by row and cell by cell on plain values, as DMN describes it. Slow and
 * plain: the reference for {@link CompiledTable}.
 */
public final class TableInterpreter {
  private final Table table;

  public TableInterpreter(Table table) {
    this.table = table;
  }

  /** What the table answers; a fact that is absent is null. */
  public Outcome evaluate(Map<String, Value> facts) {
    var rows = table.rowsByPreference().stream().filter(row -> holds(row, facts)).toList();
    return HitRows.outcome(table, rows);
  }

  private boolean holds(int row, Map<String, Value> facts) {
    for (int column = 0; column < table.columns().size(); column++) {
      if (!isMet(row, column, facts)) {
        return false;
      }
    }
    return true;
  }

  /** True where the cell of a row and column accepts the fact. */
  public boolean isMet(int row, int column, Map<String, Value> facts) {
    var value = facts.getOrDefault(table.columns().get(column).name(), Values.NULL);
    return switch (table.rows().get(row).cells().get(column)) {
      case Cell.Any() -> true;
      case Cell.Tests(var tests, var isNegated) ->
          isNegated ? anyOf(tests, value).isFalse() : anyOf(tests, value).isTrue();
    };
  }

  private static Value anyOf(List<Cell.Test> tests, Value value) {
    Value any = Values.FALSE;
    for (var test : tests) {
      var satisfied = satisfies(test, value);
      if (satisfied.isTrue()) {
        return Values.TRUE;
      }
      any = satisfied.isNull() ? Values.NULL : any;
    }
    return any;
  }

  private static Value satisfies(Cell.Test test, Value value) {
    return switch (test) {
      case Cell.Is(var expected) -> Comparison.equal(value, expected);
      case Cell.Within(var low, var high) -> {
        if (value.isNull()) {
          yield Values.NULL;
        }
        yield Values.bool(isAbove(value, low) && isBelow(value, high));
      }
    };
  }

  private static boolean isAbove(Value value, End low) {
    return switch (low) {
      case End.Open() -> true;
      case End.At(var end, var included) -> isOrdered(Comparison.order(value, end), included, 1);
    };
  }

  private static boolean isBelow(Value value, End high) {
    return switch (high) {
      case End.Open() -> true;
      case End.At(var end, var included) -> isOrdered(Comparison.order(value, end), included, -1);
    };
  }

  private static boolean isOrdered(OptionalInt order, boolean included, int direction) {
    return order.isPresent()
        && (order.getAsInt() * direction > 0 || (included && order.getAsInt() == 0));
  }
}
