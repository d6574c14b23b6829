package leeway.engine.masks;

import java.util.BitSet;
import java.util.List;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.TableInputs;
import leeway.engine.dmn.TableLook;
import leeway.engine.dmn.TableTrace.Condition;
import leeway.engine.dmn.TableTrace.Outcome;

/**
 * One look at a table by masks: the zero bits of each input are the conditions that were not met.
 * By how much one failed is worked out when it is asked.
 */
public final class MaskedLook implements TableLook {
  private final DecisionTable table;
  private final List<Integer> rowsByPreference;
  private final TableInputs inputs;
  private final List<BitSet> refusing;
  private final BitSet failed = new BitSet();
  private final BitSet open = new BitSet();

  /** For the rows that refuse the value of each input. */
  MaskedLook(
      DecisionTable table,
      List<Integer> rowsByPreference,
      TableInputs inputs,
      List<BitSet> refusing) {
    this.table = table;
    this.rowsByPreference = rowsByPreference;
    this.inputs = inputs;
    this.refusing = refusing;
    for (int input = 0; input < refusing.size(); input++) {
      (isUnknown(input) ? open : failed).or(refusing.get(input));
    }
    open.andNot(failed);
  }

  private boolean isUnknown(int input) {
    return inputs.values().get(input).isNull();
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
  public Outcome outcome(int row) {
    if (failed.get(row)) {
      return Outcome.FAILED;
    }
    return open.get(row) ? Outcome.UNKNOWN : Outcome.HELD;
  }

  @Override
  public Outcome outcome(int row, int input) {
    if (!refusing.get(input).get(row)) {
      return Outcome.HELD;
    }
    return isUnknown(input) ? Outcome.UNKNOWN : Outcome.FAILED;
  }

  @Override
  public Condition condition(int row, int input) {
    return inputs.condition(row, input);
  }
}
