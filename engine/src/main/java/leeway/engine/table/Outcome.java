package leeway.engine.table;

import java.util.List;
import leeway.engine.feel.Value;

/** What a table answers. Rows count from 0, as they stand in the table. */
public sealed interface Outcome {

  /** No row holds. */
  record NoHit() implements Outcome {}

  /** One row answers. */
  record Hit(int row) implements Outcome {}

  /** Several rows answer, in the order of the hit policy. */
  record Hits(List<Integer> rows) implements Outcome {
    public Hits {
      rows = List.copyOf(rows);
    }
  }

  /** The outputs of the rows that hold as one number. */
  record Total(Value number) implements Outcome {}

  /**
   * Rows hold together that must not: several under UNIQUE, or with different outputs under ANY.
   */
  record Conflict(List<Integer> rows) implements Outcome {
    public Conflict {
      rows = List.copyOf(rows);
    }
  }

  /** The only answer without a row. */
  Outcome NO_HIT = new NoHit();
}
