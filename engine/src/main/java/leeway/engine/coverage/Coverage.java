package leeway.engine.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the rows of a table do to each other, exactly: found by looking at boxes, at most as many as
 * the budget allows. Beyond it something may be missing, and {@link #isExhaustive} is false; what
 * is told is true in any case.
 */
public final class Coverage {
  /** How many boxes are looked at for one table. */
  public static final int BOXES_MAX = 100_000;

  private final Space space;
  private final Budget budget;

  public Coverage(Space space) {
    this(space, BOXES_MAX);
  }

  Coverage(Space space, int boxesMax) {
    this.space = space;
    this.budget = new Budget(boxesMax);
  }

  /** Two rows that hold for the same situation; rows count from 0. */
  public record Overlap(int row, int other, List<Interval> where) {
    public Overlap {
      where = List.copyOf(where);
    }
  }

  /** A row that never wins, and the preferred rows that accept all that it accepts. */
  public record Hidden(int row, List<Integer> by) {
    public Hidden {
      by = List.copyOf(by);
    }
  }

  /** False where the budget did not suffice: then there may be more than was told. */
  public boolean isExhaustive() {
    return !budget.isExhausted();
  }

  /** Rows that accept nothing at all. */
  public List<Integer> impossible() {
    return IntStream.range(0, space.rowCount()).filter(row -> !isPossible(row)).boxed().toList();
  }

  private boolean isPossible(int row) {
    return dimensions()
        .allMatch(i -> space.parts(i, true).stream().anyMatch(part -> part.rows().get(row)));
  }

  /**
   * A box of known values that no row accepts, as large as it can be: only the dimensions that say
   * where it is. In inexact dimensions every row counts as accepting.
   */
  public Optional<List<Interval>> gap() {
    var all = new BitSet(space.rowCount());
    all.set(0, space.rowCount());
    var search = new Uncovered(space, false, i -> space.dimensions().get(i).isExact(), budget);
    return search.outside(all).map(this::widened);
  }

  /** The box without the dimensions in which it may be anything. */
  private List<Interval> widened(List<Part> box) {
    var needed = new ArrayList<>(box);
    for (var part : box) {
      var without = new ArrayList<>(needed);
      without.remove(part);
      if (isOutsideAll(without)) {
        needed = without;
      }
    }
    return needed.stream().map(Part::interval).toList();
  }

  private boolean isOutsideAll(List<Part> box) {
    var rows = new BitSet(space.rowCount());
    rows.set(0, space.rowCount());
    box.forEach(part -> rows.and(part.rows()));
    return rows.stream().noneMatch(this::isPossible);
  }

  /** Rows that never win, the preferred ones given first. */
  public List<Hidden> hidden(List<Integer> byPreference) {
    var hidden = new ArrayList<Hidden>();
    var preferred = new BitSet(space.rowCount());
    var search = new Uncovered(space, true, _ -> true, budget);
    for (int row : byPreference) {
      if (isPossible(row) && isCovered(row, preferred, search)) {
        hidden.add(new Hidden(row, hiding(row, preferred, search)));
      }
      preferred.set(row);
    }
    return hidden;
  }

  private boolean isCovered(int row, BitSet by, Uncovered search) {
    return !by.isEmpty() && search.outside(by, row).isEmpty() && isExhaustive();
  }

  /** One row that hides it alone, if there is one; else all of them that are needed. */
  private List<Integer> hiding(int row, BitSet preferred, Uncovered search) {
    for (int one : preferred.stream().toArray()) {
      var alone = new BitSet();
      alone.set(one);
      if (isCovered(row, alone, search)) {
        return List.of(one);
      }
    }
    var needed = (BitSet) preferred.clone();
    for (int one : preferred.stream().toArray()) {
      needed.clear(one);
      if (!isCovered(row, needed, search)) {
        needed.set(one);
      }
    }
    return needed.stream().boxed().toList();
  }

  /** Every two rows that hold for the same situation. */
  public List<Overlap> overlaps() {
    var overlaps = new ArrayList<Overlap>();
    for (int row = 1; row < space.rowCount(); row++) {
      for (int other = 0; other < row && budget.take(); other++) {
        overlap(row, other).ifPresent(overlaps::add);
      }
    }
    return overlaps;
  }

  /** Where two rows hold together; nothing where an inexact dimension leaves that open. */
  private Optional<Overlap> overlap(int row, int other) {
    var where = new ArrayList<Interval>();
    for (int i = 0; i < space.dimensions().size(); i++) {
      var parts = space.parts(i, true);
      var both = parts.stream().filter(part -> part.rows().get(row) && part.rows().get(other));
      var shared = both.map(Part::interval).findFirst();
      boolean isOpen = !space.dimensions().get(i).isExact() && differ(parts, row, other);
      if (shared.isEmpty() || isOpen) {
        return Optional.empty();
      }
      if (!parts.stream().allMatch(part -> part.rows().get(row) && part.rows().get(other))) {
        where.add(shared.get());
      }
    }
    return Optional.of(new Overlap(row, other, where));
  }

  private static boolean differ(List<Part> parts, int row, int other) {
    return parts.stream().anyMatch(part -> part.rows().get(row) != part.rows().get(other));
  }

  private IntStream dimensions() {
    return IntStream.range(0, space.dimensions().size());
  }
}
