package leeway.engine.feel.syntax;

import java.util.List;
import leeway.engine.Span;

/** Unary tests: what a cell of a decision table accepts. */
public record Tests(Kind kind, List<Node> tests, Span span) {

  /** How the tests are combined. */
  public enum Kind {
    /** {@code -}: everything is accepted. */
    ANY,
    /** One of the tests must hold. */
    ONE_OF,
    /** {@code not(…)}: none of the tests may hold. */
    NONE_OF
  }

  public Tests {
    tests = List.copyOf(tests);
  }
}
