package leeway.engine.feel;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Range;
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
      case Node.Domain.Items(var list) -> items(interpreter.evaluate(list, scope));
      case Node.Domain.Steps(var first, var last) ->
          steps(interpreter.evaluate(first, scope), interpreter.evaluate(last, scope));
    };
  }

  private static Optional<Iterator<? extends Value>> items(Value value) {
    return switch (value) {
      case Value.Null _ -> Optional.empty();
      case ListValue(var items) -> Optional.of(items.iterator());
      case Range(Value.End.At(var low, var lowIn), Value.End.At(var high, var highIn)) ->
          insideRange(low, lowIn, high, highIn);
      case Range _ -> Optional.empty();
      default -> Optional.of(List.of(value).iterator());
    };
  }

  private static Optional<Iterator<? extends Value>> insideRange(
      Value low, boolean lowIncluded, Value high, boolean highIncluded) {
    var order = Comparison.order(low, high);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    return steps(lowIncluded ? low : moved(low, 1), highIncluded ? high : moved(high, -1));
  }

  private static Value moved(Value value, int direction) {
    return switch (value) {
      case Num(var number) -> Num.within(number.add(BigDecimal.valueOf(direction)));
      case Date(var date) -> new Date(date.plusDays(direction));
      default -> Values.NULL;
    };
  }

  private static Optional<Iterator<? extends Value>> steps(Value first, Value last) {
    if (first instanceof Num(var low) && last instanceof Num(var high)) {
      return numbers(low, high);
    }
    if (first instanceof Date(var from) && last instanceof Date(var to)) {
      long days = ChronoUnit.DAYS.between(from, to);
      int direction = days < 0 ? -1 : 1;
      return Optional.of(
          LongStream.rangeClosed(0, Math.abs(days))
              .mapToObj(it -> new Date(from.plusDays(it * direction)))
              .iterator());
    }
    return Optional.empty();
  }

  private static Optional<Iterator<? extends Value>> numbers(BigDecimal low, BigDecimal high) {
    int direction = low.compareTo(high) > 0 ? -1 : 1;
    var distance = high.subtract(low).abs();
    if (distance.precision() - distance.scale() > 18) {
      return Optional.empty();
    }
    return Optional.of(
        LongStream.rangeClosed(0, distance.longValue())
            .mapToObj(it -> new Num(low.add(BigDecimal.valueOf(it * direction))))
            .iterator());
  }
}
