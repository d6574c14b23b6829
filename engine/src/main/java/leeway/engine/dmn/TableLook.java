package leeway.engine.dmn;

import java.util.List;

/** A decision table as it was looked at once: what became of each row, whatever the hit policy. */
public interface TableLook {

  /** The table. */
  DecisionTable table();

  /** How a row as a whole stands: failed if one condition failed, else unknown if one is. */
  TableTrace.Outcome outcome(int row);

  /** What became of a row's condition on an input column. */
  TableTrace.Outcome outcome(int row, int input);

  /** What became of a row's condition on an input column, and by how much it failed. */
  TableTrace.Condition condition(int row, int input);

  /** The rows in the order in which the table's hit policy prefers them. */
  default List<Integer> rowsByPreference() {
    return table().rowsByPreference();
  }

  /** True where every condition of a row held. */
  default boolean holds(int row) {
    return outcome(row) == TableTrace.Outcome.HELD;
  }
}
