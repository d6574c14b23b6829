package leeway.engine.table.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.Num;

/**
 * A decision table in normal form: every cell tests one coded input by sets of values and ranges,
 * and every output is a literal. What is not of that form (an arithmetic cell, a computed output)
 * is computed outside, a cell as one column of {@link Coding.Flags}.
 */
public record Table(
    HitPolicy hitPolicy, List<Column> columns, List<Output> outputs, List<Row> rows) {

  public Table {
    columns = List.copyOf(columns);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("table must have a column, got none");
    }
    for (int row = 0; row < rows.size(); row++) {
      check(rows.get(row), row, columns, outputs, hitPolicy);
    }
    if (hitPolicy.isArithmetic() && outputs.size() != 1) {
      throw new IllegalArgumentException(
          "a table that adds or compares its outputs must have one, got " + outputs.size());
    }
  }

  private static void check(
      Row row, int index, List<Column> columns, List<Output> outputs, HitPolicy hitPolicy) {
    String where = "row " + (index + 1);
    if (row.cells().size() != columns.size() || row.outputs().size() != outputs.size()) {
      throw new IllegalArgumentException(
          "%s must have %d cells and %d outputs, got %d and %d"
              .formatted(
                  where, columns.size(), outputs.size(), row.cells().size(), row.outputs().size()));
    }
    if (hitPolicy.isArithmetic() && !(row.outputs().getFirst() instanceof Num)) {
      throw new IllegalArgumentException(
          where + " must have a number as its output, got `" + row.outputs().getFirst() + "`");
    }
    for (int column = 0; column < columns.size(); column++) {
      if (row.cells().get(column) instanceof Cell.Tests(var tests, _)) {
        for (var test : tests) {
          check(test, columns.get(column), where);
        }
      }
    }
  }

  /**
   * Ends and values must be of the column's kind, since comparing across kinds is unknown in FEEL.
   */
  private static void check(Cell.Test test, Column column, String where) {
    try {
      for (Value value : operands(test)) {
        var _ = column.coding().position(value);
        if (column.coding() instanceof Coding.Texts texts && texts.code(value) == texts.codeMax()) {
          throw new UncodableFact("one of " + texts.values(), value);
        }
      }
    } catch (UncodableFact e) {
      throw new IllegalArgumentException(
          where + ", column `" + column.name() + "`: " + e.getMessage(), e);
    }
    if (test instanceof Cell.Within && !(column.coding() instanceof Coding.Ordered)) {
      throw new IllegalArgumentException(
          where + ", column `" + column.name() + "`: a range needs values that have an order");
    }
  }

  private static List<Value> operands(Cell.Test test) {
    return switch (test) {
      case Cell.Is(var value) -> value.isNull() ? List.of() : List.of(value);
      case Cell.Within(var low, var high) -> {
        var ends = new ArrayList<Value>();
        for (End end : List.of(low, high)) {
          if (end instanceof End.At(var value, _)) {
            ends.add(value);
          }
        }
        yield ends;
      }
    };
  }

  /**
   * The rows in the order in which this table's hit policy prefers them: by the rank of their
   * outputs, the first output first, where the policy ranks, and as they stand for all else and
   * among equals.
   */
  public List<Integer> rowsByPreference() {
    var order = IntStream.range(0, rows.size()).boxed();
    return hitPolicy.ranksRows() ? order.sorted(byRank()).toList() : order.toList();
  }

  private Comparator<Integer> byRank() {
    Comparator<Integer> comparator = Comparator.comparingInt(_ -> 0);
    for (int output = 0; output < outputs.size(); output++) {
      int at = output;
      comparator =
          comparator.thenComparingInt(row -> outputs.get(at).rank(rows.get(row).outputs().get(at)));
    }
    return comparator;
  }
}
