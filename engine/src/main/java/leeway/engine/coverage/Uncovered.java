package leeway.engine.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/*
 * A search for a box that none of some rows accepts, one dimension after the other, keeping the rows
 * that accept all that was chosen so far. It ends early in both directions: without a row left the
 * rest is free; with a row left that accepts all of the rest everything is covered. Rows left that
 * turned out to cover the rest are remembered, so that no part of the space is looked at twice.
 */
/** One search over a space. */
final class Uncovered {
  private final Space space;
  private final boolean withNull;
  private final IntPredicate asks;
  private final Budget budget;
  private final List<BitSet> acceptingTheRest = new ArrayList<>();
  private final List<Set<BitSet>> covered = new ArrayList<>();

  /**
   * A search in some dimensions.
   *
   * @param asks the dimensions in which it looks; in the others every row accepts everything
   */
  Uncovered(Space space, boolean withNull, IntPredicate asks, Budget budget) {
    this.space = space;
    this.withNull = withNull;
    this.asks = asks;
    this.budget = budget;
    var accepting = new BitSet();
    accepting.set(0, space.rowCount());
    acceptingTheRest.add(accepting);
    for (int i = space.dimensions().size() - 1; i >= 0; i--) {
      accepting = (BitSet) accepting.clone();
      if (asks.test(i)) {
        for (var part : space.parts(i, withNull)) {
          accepting.and(part.rows());
        }
      }
      acceptingTheRest.addFirst(accepting);
      covered.add(new HashSet<>());
    }
  }

  /** A box that none of the rows accepts, as one part for each dimension before the free ones. */
  Optional<List<Part>> outside(BitSet rows) {
    return search(0, rows, -1);
  }

  /** The same within what a row accepts. */
  Optional<List<Part>> outside(BitSet rows, int within) {
    covered.forEach(Set::clear);
    return search(0, rows, within);
  }

  private Optional<List<Part>> search(int dimension, BitSet rows, int within) {
    if (rows.isEmpty()) {
      return Optional.of(List.of());
    }
    if (dimension == space.dimensions().size()
        || rows.intersects(acceptingTheRest.get(dimension))
        || covered.get(dimension).contains(rows)
        || !budget.take()) {
      return Optional.empty();
    }
    if (!asks.test(dimension)) {
      return search(dimension + 1, rows, within);
    }
    for (var part : space.parts(dimension, withNull)) {
      if (within < 0 || part.rows().get(within)) {
        var left = (BitSet) rows.clone();
        left.and(part.rows());
        var rest = search(dimension + 1, left, within);
        if (rest.isPresent()) {
          var box = new ArrayList<>(List.of(part));
          box.addAll(rest.get());
          return Optional.of(box);
        }
      }
    }
    covered.get(dimension).add(rows);
    return Optional.empty();
  }
}
