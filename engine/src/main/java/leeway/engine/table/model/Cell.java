package leeway.engine.table.model;

import java.util.List;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;

/** What one row asks of one input. */
public sealed interface Cell {

  /** {@code -}: accepts everything, null too. */
  record Any() implements Cell {}

  /**
   * Accepts what satisfies one of its tests, or, negated, what for certain satisfies none of them,
   * in the three-valued logic of FEEL: {@code not("a")} accepts null, {@code not(< 5)} does not.
   */
  record Tests(List<Test> tests, boolean isNegated) implements Cell {
    public Tests {
      tests = List.copyOf(tests);
      if (tests.isEmpty()) {
        throw new IllegalArgumentException("cell must have a test, or be `-`");
      }
    }
  }

  /** One of the tests in a cell. */
  sealed interface Test {}

  /** Equal to a value; null equals null alone. */
  record Is(Value value) implements Test {}

  /** Between two ends, each in it, not in it, or absent; unknown for null. */
  record Within(End low, End high) implements Test {}

  /** The cell that accepts everything. */
  Cell ANY = new Any();

  /** Accepts the given values. */
  static Cell oneOf(Value... values) {
    return new Tests(List.of(values).stream().<Test>map(Is::new).toList(), false);
  }

  /** Accepts what is within one of the given ranges. */
  static Cell within(End low, End high) {
    return new Tests(List.of(new Within(low, high)), false);
  }
}
