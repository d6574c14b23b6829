package leeway.engine.history;

import java.util.BitSet;
import java.util.Map;

/**
 * What a second version of a rulebook would have changed: the situations with another ruling, how
 * many went from which ruling to which, and the money that is granted under each version, in minor
 * units.
 */
public record Difference(
    BitSet flips, Map<Change, Long> counts, long moneyBefore, long moneyAfter) {

  /** From one ruling to another, or to the same. */
  public record Change(ReplayedRuling before, ReplayedRuling after) {}

  public Difference {
    flips = (BitSet) flips.clone();
    counts = Map.copyOf(counts);
  }

  /** The situations with another ruling, by their place in the month; a copy. */
  @Override
  public BitSet flips() {
    return (BitSet) flips.clone();
  }
}
