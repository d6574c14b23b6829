package leeway.engine.feel.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import leeway.engine.feel.Domains;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Logic;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.syntax.FreeNames;
import leeway.engine.feel.syntax.Node;

/** Loops: {@code for}, {@code some} and {@code every}, over lists, ranges and steps. */
final class Loops {
  private final Interpreter interpreter;
  private final Evaluation evaluation;

  Loops(Interpreter interpreter, Evaluation evaluation) {
    this.interpreter = interpreter;
    this.evaluation = evaluation;
  }

  /** The body's results in order; each may see those before it as {@code partial}. */
  Value results(Node.For loop, Scope scope) {
    var results = new ArrayList<Value>();
    boolean looksBack = FreeNames.of(loop.body()).contains("partial");
    boolean ran =
        run(
            loop.iterators(),
            scope,
            inner -> {
              var seen = looksBack ? inner.inner(partial(results)) : inner;
              results.add(interpreter.evaluate(loop.body(), seen));
              evaluation.allowList(results.size());
              return true;
            });
    return ran ? Values.list(results) : Values.NULL;
  }

  private Map<String, Value> partial(List<Value> results) {
    evaluation.step(results.size());
    return Map.of("partial", Values.list(results));
  }

  /** Three-valued: {@code every} is an and over all rounds, {@code some} an or. */
  Value quantified(Node.Quantified loop, Scope scope) {
    Value[] result = {Values.bool(loop.every())};
    boolean ran =
        run(
            loop.iterators(),
            scope,
            inner -> {
              var holds = interpreter.evaluate(loop.condition(), inner);
              result[0] = loop.every() ? Logic.and(result[0], holds) : Logic.or(result[0], holds);
              return loop.every() ? !result[0].isFalse() : !result[0].isTrue();
            });
    return ran ? result[0] : Values.NULL;
  }

  /** Runs {@code round} in each round until it says to stop; false where a domain is none. */
  private boolean run(List<Node.Iterator> iterators, Scope scope, Predicate<Scope> round) {
    return run(iterators, scope, round, new boolean[1]);
  }

  private boolean run(
      List<Node.Iterator> iterators, Scope scope, Predicate<Scope> round, boolean[] stopped) {
    if (iterators.isEmpty()) {
      stopped[0] = !round.test(scope);
      return true;
    }
    var iterator = iterators.getFirst();
    var domain = domain(iterator.domain(), scope);
    if (domain.isEmpty()) {
      return false;
    }
    var rest = iterators.subList(1, iterators.size());
    for (var values = domain.get(); values.hasNext() && !stopped[0]; ) {
      evaluation.step(1);
      var variables = new HashMap<String, Value>();
      variables.put(iterator.variable(), values.next());
      if (!run(rest, scope.inner(variables), round, stopped)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Iterator<? extends Value>> domain(Node.Domain domain, Scope scope) {
    return switch (domain) {
      case Node.Domain.Items(var list) -> Domains.items(interpreter.evaluate(list, scope));
      case Node.Domain.Steps(var first, var last) ->
          Domains.steps(interpreter.evaluate(first, scope), interpreter.evaluate(last, scope));
    };
  }
}
