package leeway.engine.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.feel.syntax.Tests;

/** Says how far an input is from what a cell accepts. */
final class Shortfalls {
  private final UnaryTests tests;
  private final Scope scope;
  private final Evaluation evaluation;

  Shortfalls(UnaryTests tests, Scope scope, Evaluation evaluation) {
    this.tests = tests;
    this.scope = scope;
    this.evaluation = evaluation;
  }

  /** The values that the tests list, lists in them opened. */
  List<Value> listed() {
    var listed = new ArrayList<Value>();
    for (var value : tests.values(Values.NULL, scope, evaluation)) {
      if (value instanceof Value.ListValue(var items)) {
        listed.addAll(items);
      } else {
        listed.add(value);
      }
    }
    return listed;
  }

  /** What keeps an input, which the cell refuses, from being accepted. */
  Shortfall of(Value input) {
    var values = new ArrayList<Value>();
    for (var value : tests.values(input, scope, evaluation)) {
      values.addAll(value instanceof Value.ListValue(var items) ? items : List.of(value));
    }
    if (values.isEmpty() || tests.decideThemselves()) {
      return new Shortfall.Unsaid();
    }
    return tests.root().kind() == Tests.Kind.NONE_OF
        ? toLeave(input, values)
        : toReach(input, values);
  }

  private static Shortfall toReach(Value input, List<Value> values) {
    var nearest =
        values.stream()
            .flatMap(it -> ends(it).stream())
            .flatMap(it -> amount(input, it, !it.included()).stream())
            .min(Comparator.comparing(Shortfalls::size));
    return nearest.<Shortfall>map(it -> it).orElseGet(() -> codes(values));
  }

  private static Shortfall codes(List<Value> values) {
    boolean areCodes =
        values.stream().allMatch(it -> it instanceof Value.Text || it instanceof Value.Bool);
    if (areCodes) {
      return new Shortfall.OneOf(values);
    }
    var refused =
        values.stream()
            .flatMap(
                it ->
                    it instanceof Value.Sameness(var operand, var same) && !same
                        ? Optional.of(operand).stream()
                        : Optional.<Value>empty().stream())
            .toList();
    return refused.size() == values.size() ? new Shortfall.NoneOf(refused) : new Shortfall.Unsaid();
  }

  /** Out of the ranges that refuse it: past the nearest end behind which no other range begins. */
  private Shortfall toLeave(Value input, List<Value> values) {
    var nearest =
        values.stream()
            .flatMap(it -> ends(it).stream())
            .filter(it -> isWayOut(input, it, values))
            .flatMap(it -> amount(input, it, it.included()).stream())
            .min(Comparator.comparing(Shortfalls::size));
    return nearest.<Shortfall>map(it -> it).orElseGet(() -> new Shortfall.NoneOf(values));
  }

  private boolean isWayOut(Value input, End.At end, List<Value> values) {
    if (!end.included()) {
      return tests.accept(end.value(), scope, evaluation).isTrue();
    }
    int way = Comparison.order(end.value(), input).orElse(0);
    return way == 0
        ? values.stream().noneMatch(it -> goesOn(it, end.value(), 1))
            || values.stream().noneMatch(it -> goesOn(it, end.value(), -1))
        : values.stream().noneMatch(it -> goesOn(it, end.value(), way));
  }

  /** Whether a range holds what lies right above a value, or right below it ({@code way} -1). */
  private static boolean goesOn(Value value, Value from, int way) {
    return value instanceof Value.Range(var low, var high)
        && reaches(way > 0 ? low : high, from, -way) >= 0
        && reaches(way > 0 ? high : low, from, way) > 0;
  }

  /** How far an end lies from a value in a direction: beyond it (1), at it (0) or short of it. */
  private static int reaches(End end, Value from, int way) {
    return end instanceof End.At(var at, var _) ? way * Comparison.order(at, from).orElse(-way) : 1;
  }

  /** The ends of what a value accepts; a value that has no ends is both of its own. */
  private static List<End.At> ends(Value value) {
    return switch (value) {
      case Value.Range(var low, var high) -> {
        var ends = new ArrayList<End.At>();
        if (low instanceof End.At at) {
          ends.add(at);
        }
        if (high instanceof End.At at) {
          ends.add(at);
        }
        yield ends;
      }
      case Value.Sameness(var operand, var same) ->
          same ? List.of(new End.At(operand, true)) : List.of();
      default -> List.of(new End.At(value, true));
    };
  }

  private static Optional<Shortfall.Amount> amount(Value input, End.At end, boolean beyond) {
    var change = Comparison.difference(end.value(), input);
    return change.map(it -> new Shortfall.Amount(it, end.value(), beyond));
  }

  private static BigDecimal size(Shortfall.Amount amount) {
    return switch (amount.change()) {
      case Value.Num(var number) -> number.abs();
      case Value.DaysDuration(var duration) -> BigDecimal.valueOf(duration.abs().toSeconds());
      case Value.MonthsDuration(var months) -> BigDecimal.valueOf(Math.abs(months));
      default -> BigDecimal.ZERO;
    };
  }
}
