package leeway.engine.dmn;

import java.util.List;
import leeway.engine.Span;
import leeway.engine.feel.Value;

/**
 * A decision table as it was looked at once: the decision or function that it belongs to, all its
 * rows whatever the hit policy, and its result.
 */
public record TableTrace(String owner, DecisionTable table, List<RowTrace> rows, Value result)
    implements TableLook {
  public TableTrace {
    rows = List.copyOf(rows);
  }

  @Override
  public Outcome outcome(int row) {
    return rows.get(row).outcome();
  }

  @Override
  public Outcome outcome(int row, int input) {
    return condition(row, input).outcome();
  }

  @Override
  public Condition condition(int row, int input) {
    return rows.get(row).conditions().get(input);
  }

  /** A row: one condition an input column, in their order. */
  public record RowTrace(int index, DecisionTable.Row row, List<Condition> conditions) {
    public RowTrace {
      conditions = List.copyOf(conditions);
    }

    /** How the row as a whole stands: failed if one condition failed, else unknown if one is. */
    public Outcome outcome() {
      if (conditions.stream().anyMatch(it -> it.outcome() == Outcome.FAILED)) {
        return Outcome.FAILED;
      }
      return conditions.stream().anyMatch(it -> it.outcome() == Outcome.UNKNOWN)
          ? Outcome.UNKNOWN
          : Outcome.HELD;
    }

    /** True where every condition held. */
    public boolean holds() {
      return outcome() == Outcome.HELD;
    }

    /** The place of the row. */
    public Span span() {
      return row.element().place().span();
    }
  }

  /** Whether a condition held. */
  public enum Outcome {
    HELD,
    FAILED,
    /** The input is null and the cell says something about it. */
    UNKNOWN
  }

  /** A cell as it was looked at: the column's expression, its value, the cell, what is missing. */
  public record Condition(
      String input, Value value, String cell, Outcome outcome, Shortfall shortfall, Span span) {}
}
