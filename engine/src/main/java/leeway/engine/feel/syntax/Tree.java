package leeway.engine.feel.syntax;

import java.util.List;
import leeway.engine.Problem;

/** What came of reading a text. */
public sealed interface Tree<T> {

  /** All that was found on the way. */
  List<Problem> problems();

  /** The text could be read. */
  record Whole<T>(T root, List<Problem> problems) implements Tree<T> {
    public Whole {
      problems = List.copyOf(problems);
    }
  }

  /** The text could not be read. */
  record Broken<T>(List<Problem> problems) implements Tree<T> {
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
