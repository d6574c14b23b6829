package leeway.engine.history;

import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;

/** One plain fact of a month: its name, how it was coded then, and its code for every situation. */
public record FactHistory(String name, Coding coding, FactColumn codes) {

  public FactHistory {
    if (name.isBlank()) {
      throw new IllegalArgumentException("fact must have a name");
    }
    if (codes instanceof FactColumn.Bytes != coding instanceof Coding.Closed) {
      throw new IllegalArgumentException(
          "fact `%s`: closed sets are bytes and all else longs".formatted(name));
    }
    if (codes instanceof FactColumn.Bytes && coding.codeMax() > FactColumn.Bytes.CODE_MAX) {
      throw new IllegalArgumentException(
          "fact `%s`: a closed set has at most %d codes in a history, got %d"
              .formatted(name, FactColumn.Bytes.CODE_MAX, coding.codeMax()));
    }
  }
}
