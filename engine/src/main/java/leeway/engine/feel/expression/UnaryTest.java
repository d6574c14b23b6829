package leeway.engine.feel.expression;

import leeway.engine.feel.Comparison;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Logic;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.Range;
import leeway.engine.feel.Value.Sameness;
import leeway.engine.feel.Values;

/** What it means that a value passes a test (DMN 1.5, table 55). */
final class UnaryTest {

  private UnaryTest() {}

  /** Whether a value passes a test that is given as a value: a range, a list, or its like. */
  static Value accepts(Value value, Value test, Evaluation evaluation) {
    return switch (test) {
      case Range range when !(value instanceof Range) -> Comparison.isIn(value, range);
      case Sameness(var operand, var same) -> {
        var equal = Comparison.equal(value, operand, evaluation);
        yield same ? equal : Logic.not(equal);
      }
      case ListValue(var items) -> acceptsOne(value, items, test, evaluation);
      default -> Comparison.equal(value, test, evaluation);
    };
  }

  private static Value acceptsOne(
      Value value, Iterable<Value> items, Value whole, Evaluation evaluation) {
    if (Comparison.equal(value, whole, evaluation).isTrue()) {
      return Values.TRUE;
    }
    Value result = Values.FALSE;
    for (var item : items) {
      boolean isNested = item instanceof ListValue;
      var accepted =
          isNested ? Comparison.equal(value, item, evaluation) : accepts(value, item, evaluation);
      result = Values.bool(result.isTrue() || accepted.isTrue());
    }
    return result;
  }
}
