package leeway.engine.feel.syntax;

import java.util.List;
import leeway.engine.Span;

/**
 * Unary tests: what a cell of a decision table accepts. {@code aboutInput[i]} says whether test
 * {@code i} speaks of its input as {@code ?}, and so decides itself.
 */
public record Tests(Kind kind, List<Node> tests, List<Boolean> aboutInput, Span span) {

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
    aboutInput = List.copyOf(aboutInput);
    if (tests.size() != aboutInput.size()) {
      throw new IllegalArgumentException(
          "each test is about its input or not: " + tests.size() + ", " + aboutInput.size());
    }
  }

  /** Tests as they were read. */
  static Tests of(Kind kind, List<Node> tests, Span span) {
    var aboutInput = tests.stream().map(it -> FreeNames.of(it).contains("?")).toList();
    return new Tests(kind, tests, aboutInput, span);
  }
}
