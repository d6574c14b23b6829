package leeway.engine.feel.expression;

import java.util.List;
import java.util.Optional;
import leeway.engine.Problem;

/** What came of reading a text of FEEL. */
public sealed interface Parsed<T> {

  /** All that was found on the way; of a whole text, warnings only. */
  List<Problem> problems();

  /** The text could be read. */
  record Whole<T>(T value, List<Problem> problems) implements Parsed<T> {
    public Whole {
      problems = List.copyOf(problems);
    }
  }

  /** The text could not be read. */
  record Broken<T>(List<Problem> problems) implements Parsed<T> {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** What was read, where it could be. */
  default Optional<T> whole() {
    return this instanceof Whole<T>(var value, var _) ? Optional.of(value) : Optional.empty();
  }
}
