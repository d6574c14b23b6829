package leeway.engine.coverage;

import java.util.List;
import leeway.engine.table.Ranges;

/** What one row accepts: for each dimension all ranges that must hold together; none for all. */
public record Region(List<List<Ranges>> accepted) {

  public Region {
    accepted = accepted.stream().map(List::copyOf).toList();
  }

  boolean accepts(int dimension, long code) {
    for (var ranges : accepted.get(dimension)) {
      if (!ranges.contains(code)) {
        return false;
      }
    }
    return true;
  }
}
