package leeway.policy.rulebook.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Scope;

/**
 * What each row of a decision table returns: each output column under its name. Rows that name no
 * fact return the same in every situation and are evaluated once.
 */
final class RowResults {
  private final DecisionTable table;
  private final Outcomes outcomes;
  private final List<Optional<Value.Context>> constant;

  RowResults(DecisionTable table, Outcomes outcomes) {
    this.table = table;
    this.outcomes = outcomes;
    this.constant = table.rows().stream().map(this::constant).toList();
  }

  private Optional<Value.Context> constant(DecisionTable.Row row) {
    var returned = new LinkedHashMap<String, Value>();
    for (int i = 0; i < table.outputs().size(); i++) {
      var name = table.outputs().get(i).name();
      row.results().get(i).constant().ifPresent(value -> returned.put(name, value));
    }
    return returned.size() == table.outputs().size()
        ? Optional.of(Value.Context.of(returned))
        : Optional.empty();
  }

  /** What they are read as. */
  Outcomes outcomes() {
    return outcomes;
  }

  /** What a row returns for facts by name. */
  Value.Context of(int row, Map<String, Value> facts) {
    return constant.get(row).orElseGet(() -> evaluate(row, facts));
  }

  private Value.Context evaluate(int row, Map<String, Value> facts) {
    var returned = new LinkedHashMap<String, Value>();
    var results = table.rows().get(row).results();
    for (int i = 0; i < results.size(); i++) {
      returned.put(
          table.outputs().get(i).name(),
          results
              .get(i)
              .expression()
              .whole()
              .map(it -> it.evaluate(Scope.of(facts)))
              .orElse(Values.NULL));
    }
    return Value.Context.of(returned);
  }
}
