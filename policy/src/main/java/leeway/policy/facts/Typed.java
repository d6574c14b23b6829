package leeway.policy.facts;

import java.util.List;
import leeway.policy.Situation;

/** The facts that came in, typed, or all that is wrong with them. */
public sealed interface Typed {

  /** All of them fit. */
  record Fits(Situation situation) implements Typed {}

  /** Some do not. */
  record Misfits(List<FieldProblem> problems) implements Typed {
    public Misfits {
      problems = List.copyOf(problems);
    }
  }
}
