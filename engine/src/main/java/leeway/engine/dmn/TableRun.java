package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import leeway.engine.Problem;
import leeway.engine.dmn.TableTrace.Condition;
import leeway.engine.dmn.TableTrace.Outcome;
import leeway.engine.dmn.TableTrace.RowTrace;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.table.model.HitPolicy;

/** One look at a decision table: plain, row by row, the reference for anything faster. */
final class TableRun {
  private final DecisionTable table;
  private final String owner;
  private final Evaluation evaluation;
  private final Trace trace;

  TableRun(DecisionTable table, String owner, Evaluation evaluation, Trace trace) {
    this.table = table;
    this.owner = owner;
    this.evaluation = evaluation;
    this.trace = trace;
  }

  Value value(Scope scope) {
    var inputs = inputs(scope);
    boolean areAllowed = areAllowed(inputs, scope);
    var holding = new ArrayList<DecisionTable.Row>();
    var looked = new ArrayList<RowTrace>();
    for (int i = 0; i < table.rows().size(); i++) {
      var row = table.rows().get(i);
      evaluation.step(1);
      if (trace.isOn()) {
        var traced = look(i, row, inputs, scope);
        looked.add(traced);
        if (traced.holds()) {
          holding.add(row);
        }
      } else if (holds(row, inputs, scope)) {
        holding.add(row);
        if (table.hitPolicy() == HitPolicy.FIRST) {
          break;
        }
      }
    }
    var result = areAllowed ? result(holding, scope) : Values.NULL;
    if (trace.isOn()) {
      trace.add(new TableTrace(owner, table, looked, result));
    }
    return result;
  }

  List<Value> inputs(Scope scope) {
    return table.inputs().stream().map(it -> input(it, scope)).toList();
  }

  private Value input(DecisionTable.Input input, Scope scope) {
    return input.type().coerced(evaluate(input.expression(), scope));
  }

  private Value evaluate(Parsed<Expression> parsed, Scope scope) {
    return switch (parsed) {
      case Parsed.Whole<Expression>(var expression, var _) ->
          expression.evaluate(scope, evaluation);
      case Parsed.Broken<Expression>(var problems) -> {
        trace.addUnread(problems);
        yield Values.NULL;
      }
    };
  }

  private Value accept(Parsed<UnaryTests> parsed, Value input, Scope scope) {
    return switch (parsed) {
      case Parsed.Whole<UnaryTests>(var tests, var _) -> tests.accept(input, scope, evaluation);
      case Parsed.Broken<UnaryTests>(var problems) -> {
        trace.addUnread(problems);
        yield Values.NULL;
      }
    };
  }

  private boolean areAllowed(List<Value> inputs, Scope scope) {
    boolean areAllowed = true;
    for (int i = 0; i < inputs.size(); i++) {
      var column = table.inputs().get(i);
      if (!accept(column.allowed(), inputs.get(i), scope).isTrue()) {
        areAllowed = false;
        trace.add(
            Problem.error(
                "value-not-allowed",
                column.element().place(),
                "`" + column.text() + "` has a value that the column does not allow",
                "correct the value, or what the column allows"));
      }
    }
    return areAllowed;
  }

  private boolean holds(DecisionTable.Row row, List<Value> inputs, Scope scope) {
    for (int i = 0; i < inputs.size(); i++) {
      if (!accept(row.cells().get(i).tests(), inputs.get(i), scope).isTrue()) {
        return false;
      }
    }
    return true;
  }

  private RowTrace look(int index, DecisionTable.Row row, List<Value> inputs, Scope scope) {
    var conditions = new ArrayList<Condition>();
    for (int i = 0; i < inputs.size(); i++) {
      conditions.add(condition(table.inputs().get(i), row.cells().get(i), inputs.get(i), scope));
    }
    return new RowTrace(index, row, conditions);
  }

  Condition condition(
      DecisionTable.Input input, DecisionTable.Cell cell, Value value, Scope scope) {
    boolean holds = accept(cell.tests(), value, scope).isTrue();
    var outcome = holds ? Outcome.HELD : value.isNull() ? Outcome.UNKNOWN : Outcome.FAILED;
    Shortfall shortfall =
        outcome == Outcome.FAILED
            ? cell.tests()
                .whole()
                .<Shortfall>map(it -> new Shortfalls(it, scope, evaluation).of(value))
                .orElseGet(Shortfall.Unsaid::new)
            : new Shortfall.None();
    return new Condition(
        input.text(), value, cell.text(), outcome, shortfall, cell.element().place().span());
  }

  private Value result(List<DecisionTable.Row> holding, Scope scope) {
    if (holding.isEmpty()) {
      return fallback(scope);
    }
    var outputs = holding.stream().map(it -> outputs(it, scope)).toList();
    return switch (table.hitPolicy()) {
      case UNIQUE -> outputs.size() == 1 ? whole(outputs.getFirst()) : twoRows(holding);
      case ANY -> areAllTheSame(outputs) ? whole(outputs.getFirst()) : twoRows(holding);
      case FIRST -> whole(outputs.getFirst());
      case PRIORITY -> whole(byPriority(outputs, scope).getFirst());
      case OUTPUT_ORDER -> all(byPriority(outputs, scope));
      case COLLECT, RULE_ORDER -> all(outputs);
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT ->
          Aggregation.of(table.hitPolicy(), outputs.stream().map(List::getFirst).toList());
    };
  }

  private boolean areAllTheSame(List<List<Value>> outputs) {
    var first = Values.list(outputs.getFirst());
    return outputs.stream()
        .allMatch(it -> Comparison.equal(first, Values.list(it), evaluation).isTrue());
  }

  private Value twoRows(List<DecisionTable.Row> holding) {
    trace.add(
        Problem.error(
            "rows-overlap",
            holding.get(1).element().place(),
            holding.size()
                + " rows hold at once in `"
                + owner
                + "`, its hit policy "
                + table.hitPolicy().written()
                + " allows one answer",
            "tell the rows apart, or choose another hit policy"));
    return Values.NULL;
  }

  /** The outputs of a row, one a column; what a column does not allow is null. */
  private List<Value> outputs(DecisionTable.Row row, Scope scope) {
    var outputs = new ArrayList<Value>();
    for (int i = 0; i < table.outputs().size(); i++) {
      var column = table.outputs().get(i);
      var value = column.type().coerced(evaluate(row.results().get(i).expression(), scope));
      outputs.add(accept(column.allowed(), value, scope).isTrue() ? value : Values.NULL);
    }
    return outputs;
  }

  private Value whole(List<Value> outputs) {
    if (outputs.size() == 1) {
      return outputs.getFirst();
    }
    var named = new LinkedHashMap<String, Value>();
    for (int i = 0; i < outputs.size(); i++) {
      named.put(table.outputs().get(i).name(), outputs.get(i));
    }
    return new Value.Context(named);
  }

  private Value all(List<List<Value>> outputs) {
    return Values.list(outputs.stream().map(this::whole).toList());
  }

  private Value fallback(Scope scope) {
    boolean hasNone =
        table.outputs().stream()
            .allMatch(it -> it.fallback().whole().map(e -> e.text().isEmpty()).orElse(false));
    if (!hasNone) {
      var value =
          whole(table.outputs().stream().map(it -> evaluate(it.fallback(), scope)).toList());
      return table.hitPolicy().givesList() ? Values.list(List.of(value)) : value;
    }
    if (table.hitPolicy() == HitPolicy.COLLECT_COUNT) {
      return Value.Num.of(0);
    }
    return table.hitPolicy().givesList() ? Values.list(List.of()) : Values.NULL;
  }

  /** Sorted by where the first output stands among its allowed values, then the next. */
  private List<List<Value>> byPriority(List<List<Value>> outputs, Scope scope) {
    var ranks = table.outputs().stream().map(it -> ranked(it, scope)).toList();
    return outputs.stream()
        .sorted(
            (a, b) -> {
              int order = 0;
              for (int i = 0; i < ranks.size() && order == 0; i++) {
                order = Integer.compare(rank(ranks.get(i), a.get(i)), rank(ranks.get(i), b.get(i)));
              }
              return order;
            })
        .toList();
  }

  private List<Value> ranked(DecisionTable.Output output, Scope scope) {
    return output
        .allowed()
        .whole()
        .map(it -> new Shortfalls(it, scope, evaluation).listed())
        .orElse(List.of());
  }

  private int rank(List<Value> ranked, Value value) {
    for (int i = 0; i < ranked.size(); i++) {
      if (Comparison.equal(ranked.get(i), value, evaluation).isTrue()) {
        return i;
      }
    }
    return ranked.size();
  }
}
