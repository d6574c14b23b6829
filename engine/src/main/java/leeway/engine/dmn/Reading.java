package leeway.engine.dmn;

import java.util.List;
import java.util.Optional;
import leeway.engine.Problem;

/**
 * What came of reading a file. A file that is a model has one even with errors in parts of it, so
 * that the rest can be looked at; what has errors is not to be used.
 */
public sealed interface Reading {

  /** All that was found. */
  List<Problem> problems();

  /** The file is a model. */
  record Read(Model model, List<Problem> problems) implements Reading {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** The file is no model at all. */
  record Unreadable(List<Problem> problems) implements Reading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /** The model, where there is one and nothing in it is wrong. */
  default Optional<Model> sound() {
    boolean hasErrors = problems().stream().anyMatch(Problem::isError);
    return this instanceof Read(var model, var _) && !hasErrors
        ? Optional.of(model)
        : Optional.empty();
  }
}
