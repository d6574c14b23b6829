package leeway.engine.coverage;

import leeway.engine.table.model.Coding;

/**
 * One thing that rows ask: its name, how it is coded, the largest code that it can have, and
 * whether it is independent of all others. What is not independent, such as a computed cell or an
 * expression over facts that other columns test, is inexact: not every combination of its values
 * with theirs exists.
 */
public record Dimension(String name, Coding coding, long codeMax, boolean isExact) {

  public Dimension {
    if (codeMax > coding.codeMax()) {
      throw new IllegalArgumentException(
          "dimension `%s` must have codes of its coding, got up to %d".formatted(name, codeMax));
    }
  }
}
