package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.Problem;
import leeway.engine.feel.Domains;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Filters;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.feel.expression.Scope;

/** Evaluates boxed expressions. {@code owner} is the decision or function that they belong to. */
final class BoxedRun {
  private final Evaluation evaluation;
  private final Trace trace;
  private final String owner;

  BoxedRun(Evaluation evaluation, Trace trace, String owner) {
    this.evaluation = evaluation;
    this.trace = trace;
    this.owner = owner;
  }

  Value value(Boxed boxed, Scope scope) {
    evaluation.enter();
    try {
      return boxed.type().coerced(result(boxed, scope));
    } finally {
      evaluation.leave();
    }
  }

  private Value result(Boxed boxed, Scope scope) {
    return switch (boxed) {
      case Boxed.Missing _ -> Values.NULL;
      case Boxed.Literal(var expression, var _, var _, var _) -> evaluate(expression, scope);
      case Boxed.Table(var table, var _, var _) ->
          new TableRun(table, owner, evaluation, trace).value(scope);
      case Boxed.Context(var entries, var _, var _) -> context(entries, scope);
      case Boxed.Invocation invocation -> invocation(invocation, scope);
      case Boxed.Function function -> new Closure(function, scope, trace, owner);
      case Boxed.Items(var items, var _, var _) -> items(items, scope);
      case Boxed.Relation relation -> relation(relation, scope);
      case Boxed.Conditional(var condition, var yes, var no, var _) ->
          value(value(condition, scope).isTrue() ? yes : no, scope);
      case Boxed.Filter(var list, var condition, var _) ->
          filter(value(list, scope), condition, scope);
      case Boxed.Loop loop -> loop(loop, scope);
    };
  }

  private Value evaluate(Parsed<Expression> expression, Scope scope) {
    return switch (expression) {
      case Parsed.Whole<Expression>(var whole, var _) -> whole.evaluate(scope, evaluation);
      case Parsed.Broken<Expression>(var problems) -> {
        trace.addUnread(problems);
        yield Values.NULL;
      }
    };
  }

  private Value items(List<Boxed> items, Scope scope) {
    return Values.list(items.stream().map(it -> value(it, scope)).toList());
  }

  private Value context(List<Boxed.Entry> entries, Scope scope) {
    var values = new LinkedHashMap<String, Value>();
    var inner = scope.inner(values);
    for (var entry : entries) {
      var value = entry.type().coerced(value(entry.value(), inner));
      if (entry.name().isEmpty()) {
        return value;
      }
      values.put(entry.name(), value);
    }
    return new Value.Context(values);
  }

  private Value invocation(Boxed.Invocation invocation, Scope scope) {
    if (!(value(invocation.function(), scope) instanceof Value.Function function)) {
      trace.add(
          Problem.error(
              "not-a-function",
              invocation.element().place(),
              "an invocation calls a function, got another value",
              "require the function that it names"));
      return Values.NULL;
    }
    var arguments = new LinkedHashMap<String, Value>();
    invocation
        .arguments()
        .forEach(it -> arguments.put(it.name(), it.type().coerced(value(it.value(), scope))));
    return function.applyNamed(arguments, evaluation);
  }

  private Value relation(Boxed.Relation relation, Scope scope) {
    var rows = new ArrayList<Value>();
    for (var row : relation.rows()) {
      var values = new LinkedHashMap<String, Value>();
      for (int i = 0; i < Math.min(relation.columns().size(), row.items().size()); i++) {
        values.put(relation.columns().get(i), value(row.items().get(i), scope));
      }
      rows.add(new Value.Context(values));
    }
    return Values.list(rows);
  }

  private static Optional<List<Value>> listed(Value value) {
    return switch (value) {
      case Value.Null _ -> Optional.empty();
      case Value.ListValue(var items) -> Optional.of(items);
      default -> Optional.of(List.of(value));
    };
  }

  private Value filter(Value list, Boxed condition, Scope scope) {
    var items = listed(list);
    if (items.isEmpty()) {
      return Values.NULL;
    }
    return Filters.kept(items.get(), it -> value(condition, Filters.about(it, scope)));
  }

  private Value loop(Boxed.Loop loop, Scope scope) {
    var items = Domains.items(value(loop.list(), scope));
    if (items.isEmpty()) {
      return Values.NULL;
    }
    return switch (loop.kind()) {
      case FOR -> results(loop, items.get(), scope);
      case SOME -> decided(loop, items.get(), scope, Values.TRUE);
      case EVERY -> decided(loop, items.get(), scope, Values.FALSE);
    };
  }

  private Value results(Boxed.Loop loop, Iterator<? extends Value> items, Scope scope) {
    var results = new ArrayList<Value>();
    while (items.hasNext()) {
      var known = new HashMap<String, Value>();
      known.put(loop.variable(), items.next());
      if (loop.looksBack()) {
        evaluation.step(results.size());
        known.put("partial", Values.list(results));
      }
      results.add(value(loop.body(), scope.inner(known)));
      evaluation.allowList(results.size());
    }
    return Values.list(results);
  }

  /**
   * An or ({@code decisive} true) or an and (false) over the rounds, in three-valued logic; null
   * where a round gives what is no boolean.
   */
  private Value decided(
      Boxed.Loop loop, Iterator<? extends Value> items, Scope scope, Value decisive) {
    boolean isKnown = true;
    while (items.hasNext()) {
      var holds = value(loop.body(), scope.inner(Map.of(loop.variable(), items.next())));
      if (holds.equals(decisive)) {
        return holds;
      }
      if (!holds.isNull() && !(holds instanceof Value.Bool)) {
        return Values.NULL;
      }
      isKnown &= !holds.isNull();
    }
    return isKnown ? Values.bool(!decisive.isTrue()) : Values.NULL;
  }

  /** A boxed function with the values that it could see where it was written. */
  private static final class Closure implements Value.Function {
    private final Boxed.Function function;
    private final Scope scope;
    private final Trace trace;
    private final String owner;

    Closure(Boxed.Function function, Scope scope, Trace trace, String owner) {
      this.function = function;
      this.scope = scope;
      this.trace = trace;
      this.owner = owner;
    }

    @Override
    public List<String> parameters() {
      return function.parameters().stream().map(Boxed.Parameter::name).toList();
    }

    @Override
    public Optional<FeelType> type() {
      var types = function.parameters().stream().map(Boxed.Parameter::type).toList();
      var result = function.body().type();
      return Optional.of(
          new FeelType.FunctionType(
              types, result == FeelType.Simple.ANY ? FeelType.Simple.NULL : result));
    }

    @Override
    public Value apply(List<Value> arguments, Evaluation evaluation) {
      if (arguments.size() != function.parameters().size()) {
        return Values.NULL;
      }
      var values = new HashMap<String, Value>();
      for (int i = 0; i < arguments.size(); i++) {
        var coerced = function.parameters().get(i).type().coerced(arguments.get(i));
        if (coerced.isNull() && !arguments.get(i).isNull()) {
          return Values.NULL;
        }
        values.put(function.parameters().get(i).name(), coerced);
      }
      return new BoxedRun(evaluation, trace, owner).value(function.body(), scope.inner(values));
    }
  }
}
