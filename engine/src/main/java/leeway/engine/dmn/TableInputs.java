package leeway.engine.dmn;

import java.util.List;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Value;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.expression.UnaryTests;

/**
 * What a decision table is about to look at: the value of each input column, within one evaluation.
 */
public final class TableInputs {
  private final DecisionTable table;
  private final Scope scope;
  private final Evaluation evaluation;
  private final TableRun run;
  private final List<Value> values;

  TableInputs(String owner, DecisionTable table, Scope scope, Evaluation evaluation) {
    this.table = table;
    this.scope = scope;
    this.evaluation = evaluation;
    this.run = new TableRun(table, owner, evaluation, Trace.off());
    this.values = run.inputs(scope);
  }

  /** The values of the input columns, in their order. */
  public List<Value> values() {
    return values;
  }

  /** Whether a cell that is not of the normal form accepts the value of an input. */
  public boolean isAccepted(UnaryTests tests, int input) {
    return tests.accept(values.get(input), scope, evaluation).isTrue();
  }

  /** One condition of a row, interpreted, with what is missing where it failed. */
  public TableTrace.Condition condition(int row, int input) {
    return run.condition(
        table.inputs().get(input),
        table.rows().get(row).cells().get(input),
        values.get(input),
        scope);
  }
}
