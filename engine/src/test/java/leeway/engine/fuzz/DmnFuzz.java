package leeway.engine.fuzz;

import leeway.engine.LimitExceeded;
import leeway.engine.dmn.DmnReader;
import leeway.engine.dmn.Imports;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.Reading;
import leeway.engine.feel.Evaluation;

/** Any bytes as a decision model: read, and each of its decisions and services evaluated. */
public final class DmnFuzz {

  private DmnFuzz() {}

  /** Throws where anything but values, problems or an exceeded limit come of the bytes. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (DmnReader.read("fuzz.dmn", bytes, Imports.none())
        instanceof Reading.Read(var model, var problems)) {
      problems.forEach(it -> it.oneLine());
      model.decisions().forEach(it -> evaluate(model, it.name()));
    }
  }

  private static void evaluate(Model model, String decision) {
    try {
      model.explain(decision, FeelFuzz.FACTS, Evaluation.timeless(FeelFuzz.LIMITS));
    } catch (LimitExceeded e) {
      e.code();
    }
  }
}
