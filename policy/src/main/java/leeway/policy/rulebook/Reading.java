package leeway.policy.rulebook;

import java.util.List;
import leeway.engine.Problem;

/** What came of reading a rulebook folder. */
public sealed interface Reading {

  /**
   * All that is wrong, in the order of files and lines; of a rulebook that was read, warnings only.
   */
  List<Problem> problems();

  /** The folder is a rulebook. */
  record Read(Rulebook rulebook, List<Problem> problems) implements Reading {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** The folder is none. */
  record Unreadable(List<Problem> problems) implements Reading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
