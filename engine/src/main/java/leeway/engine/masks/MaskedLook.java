package leeway.engine.masks;

import java.util.BitSet;
import java.util.List;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.TableInputs;
import leeway.engine.dmn.TableLook;
import leeway.engine.dmn.TableTrace;

/** One look at a table by masks; by how much a condition failed is worked out when it is asked. */
public final class MaskedLook implements TableLook {
  private final DecisionTable table;
  private final List<Integer> rowsByPreference;
  private final TableInputs inputs;
  private final BitSet failed;
  private final BitSet open;

  MaskedLook(
      DecisionTable table,
      List<Integer> rowsByPreference,
      TableInputs inputs,
      BitSet failed,
      BitSet open) {
    this.table = table;
    this.rowsByPreference = rowsByPreference;
    this.inputs = inputs;
    this.failed = failed;
    this.open = open;
  }

  @Override
  public DecisionTable table() {
    return table;
  }

  @Override
  public List<Integer> rowsByPreference() {
    return rowsByPreference;
  }

  @Override
  public TableTrace.Outcome outcome(int row) {
    if (failed.get(row)) {
      return TableTrace.Outcome.FAILED;
    }
    return open.get(row) ? TableTrace.Outcome.UNKNOWN : TableTrace.Outcome.HELD;
  }

  @Override
  public TableTrace.Condition condition(int row, int input) {
    return inputs.condition(row, input);
  }
}
