package leeway.server.customers;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.Problem;

/** What came of a file. */
public sealed interface ImportOutcome {
  /** All of it is in: how many records in each collection. */
  record Imported(SortedMap<String, Integer> countByCollection) implements ImportOutcome {
    public Imported {
      countByCollection = Collections.unmodifiableSortedMap(new TreeMap<>(countByCollection));
    }
  }

  /** Nothing of it is in, and why. */
  record Refused(List<Problem> problems) implements ImportOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
