package leeway.engine.feel.syntax;

import leeway.engine.Problem;

/** Carries the problem from where a text stops being FEEL to where its parse began. */
final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  SyntaxError(Problem problem) {
    super(problem.what(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
