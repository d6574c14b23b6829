package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/*
 * A column that is asked costs a step of the place, one that is masked a look into the leaf, so more
 * columns are asked than the words need while all of it lies near the processor
 * (LargeTableBenchmark.uniqueMasks, 1,000 rows: 4.5 ns against 5.0).
 */
/**
 * Builds the {@link Index} of a table: asks one more column, always the one that leaves the fewest
 * rows on average, until the rows of a leaf fit into a word, no column tells anything more, or the
 * masks would use more than their budget. Wildcards put a row into many leaves, so without a budget
 * sixteen thousand rows with wildcards would take gigabytes. As long as the index stays small, it
 * goes on until each leaf has one row.
 */
final class IndexBuilder {
  static final int ROWS_MAX = 1 << 17;

  /** Words of all leaves, eight bytes each. */
  static final int BUDGET_WORDS = 1 << 20;

  private static final int PLACES_MAX = 1 << 20;

  /** Words and places of a small index: both together stay in a second-level cache. */
  private static final Bounds SMALL = new Bounds(1 << 15, 1 << 16);

  private static final Bounds ANY = new Bounds(BUDGET_WORDS, PLACES_MAX);

  private static final int SLOTS_MAX = 1 << 10;

  private static final int SLOTS_MIN = 16;

  /** One more column must leave at most this share of the rows of a leaf on average. */
  private static final double TELLING = 0.75;

  private final Ranges[][] cells;
  private final Slots[] slots;
  private final List<Integer> asked = new ArrayList<>();
  private List<BitSet> places;

  /** For cells by row and column, with the rows in their order of preference. */
  IndexBuilder(Ranges[][] cells, Slots[] slots) {
    this.cells = cells;
    this.slots = slots;
    var all = new BitSet(cells.length);
    all.set(0, cells.length);
    this.places = List.of(all);
  }

  /** How many slots a column of numbers may have, so that the masks of all rows keep the budget. */
  static int slotsMax(int rows, int columns) {
    return Math.clamp(BUDGET_WORDS / ((long) words(rows) * columns), SLOTS_MIN, SLOTS_MAX);
  }

  Index build(int[] byPreference) {
    if (cells.length > Long.SIZE) {
      askUntil(Long.SIZE, ANY);
      askUntil(1, SMALL);
    }
    return index(byPreference);
  }

  /** Asks one column more at a time until no leaf has more rows than {@code rowsMax}. */
  private void askUntil(int rowsMax, Bounds bounds) {
    boolean mayAsk = true;
    while (mayAsk && places.stream().anyMatch(rows -> rows.cardinality() > rowsMax)) {
      mayAsk = askOneMore(bounds);
    }
  }

  private boolean askOneMore(Bounds bounds) {
    int column = mostTelling();
    if (column < 0 || (long) places.size() * slots[column].count() > bounds.places()) {
      return false;
    }
    var bySlot = rowsBySlot(column);
    var next = new ArrayList<BitSet>(places.size() * bySlot.length);
    Map<BitSet, BitSet> distinct = new HashMap<>();
    for (var rows : places) {
      for (var accepting : bySlot) {
        var left = (BitSet) rows.clone();
        left.and(accepting);
        next.add(distinct.computeIfAbsent(left, it -> it));
      }
    }
    asked.add(column);
    if (cost(distinct.keySet()) > bounds.words()) {
      asked.removeLast();
      return false;
    }
    places = next;
    return true;
  }

  /** The column that leaves the fewest rows on average over its slots; -1 where none leaves few. */
  private int mostTelling() {
    int best = -1;
    double fewest = TELLING * cells.length;
    for (int column = 0; column < slots.length; column++) {
      if (!asked.contains(column) && slots[column].isExact()) {
        double left =
            Arrays.stream(rowsBySlot(column)).mapToInt(BitSet::cardinality).average().orElse(0);
        if (left < fewest) {
          fewest = left;
          best = column;
        }
      }
    }
    return best;
  }

  /** For each slot of a column the rows that accept it. */
  private BitSet[] rowsBySlot(int column) {
    var bySlot = new BitSet[slots[column].count()];
    Arrays.setAll(bySlot, _ -> new BitSet(cells.length));
    for (int row = 0; row < cells.length; row++) {
      var cell = cells[row][column];
      if (cell.acceptsNull()) {
        bySlot[0].set(row);
      }
      for (int range = 0; range < cell.count(); range++) {
        int last = slots[column].of(cell.high(range));
        for (int slot = slots[column].of(cell.low(range)); slot <= last; slot++) {
          bySlot[slot].set(row);
        }
      }
    }
    return bySlot;
  }

  private long cost(Iterable<BitSet> leaves) {
    long slotCount = IntStream.of(masked()).mapToLong(column -> slots[column].count()).sum();
    long sum = 0;
    for (var rows : leaves) {
      sum += words(rows.cardinality()) * slotCount + rows.cardinality();
    }
    return sum;
  }

  /** The columns that were not asked, at least one: a leaf without rows says so by its masks. */
  private int[] masked() {
    int[] masked =
        IntStream.range(0, slots.length).filter(column -> !asked.contains(column)).toArray();
    return masked.length == 0 ? new int[] {asked.getLast()} : masked;
  }

  private static int words(int rows) {
    return Math.max(1, Math.ceilDiv(rows, Long.SIZE));
  }

  private Index index(int[] byPreference) {
    Map<BitSet, Integer> leaves = new LinkedHashMap<>();
    int[] leafAt =
        places.stream()
            .mapToInt(rows -> leaves.computeIfAbsent(rows, _ -> leaves.size()))
            .toArray();
    int[] masked = masked();
    return new Leaves(masked, List.copyOf(leaves.keySet())).index(leafAt, byPreference);
  }

  /** How large an index may grow: the words of its leaves, and its places. */
  private record Bounds(int words, int places) {}

  /** The arrays of all leaves. */
  private final class Leaves {
    private final int[] masked;
    private final int[] firstSlot;
    private final int slotCount;
    private final List<int[]> rowsOf;
    private final int[] words;
    private final int[] masksAt;
    private final int[] rowsAt;
    private final long[] leaves;

    Leaves(int[] masked, List<BitSet> leaves) {
      this.masked = masked;
      this.firstSlot = new int[masked.length];
      int slotsEnd = 0;
      for (int i = 0; i < masked.length; i++) {
        firstSlot[i] = slotsEnd;
        slotsEnd += slots[masked[i]].count();
      }
      this.slotCount = slotsEnd;
      this.rowsOf = leaves.stream().map(rows -> rows.stream().toArray()).toList();
      this.words = rowsOf.stream().mapToInt(rows -> words(rows.length)).toArray();
      this.masksAt = new int[words.length];
      this.rowsAt = new int[words.length];
      int end = 0;
      for (int leaf = 0; leaf < words.length; leaf++) {
        masksAt[leaf] = end;
        rowsAt[leaf] = end + words[leaf] * slotCount;
        end = rowsAt[leaf] + rowsOf.get(leaf).length;
      }
      this.leaves = new long[end];
    }

    Index index(int[] leafAt, int[] byPreference) {
      for (int i = 0; i < masked.length; i++) {
        fillMasks(i, rowsBySlot(masked[i]));
      }
      fillRows(byPreference);
      int[] askedColumns = asked.stream().mapToInt(Integer::intValue).toArray();
      return new Index(
          askedColumns,
          steps(askedColumns),
          leafAt,
          Arrays.stream(leafAt).map(leaf -> masksAt[leaf]).toArray(),
          masked,
          firstSlot,
          slotCount,
          masksAt,
          words,
          rowsAt,
          rowsOf.stream().mapToInt(rows -> rows.length).toArray(),
          leaves);
    }

    private void fillMasks(int column, BitSet[] bySlot) {
      for (int leaf = 0; leaf < words.length; leaf++) {
        int[] rows = rowsOf.get(leaf);
        for (int slot = 0; slot < bySlot.length; slot++) {
          int at = masksAt[leaf] + (firstSlot[column] + slot) * words[leaf];
          for (int i = 0; i < rows.length; i++) {
            leaves[at + i / Long.SIZE] |= bySlot[slot].get(rows[i]) ? 1L << i : 0;
          }
        }
      }
    }

    private void fillRows(int[] byPreference) {
      for (int leaf = 0; leaf < words.length; leaf++) {
        int[] rows = rowsOf.get(leaf);
        for (int i = 0; i < rows.length; i++) {
          leaves[rowsAt[leaf] + i] = byPreference[rows[i]];
        }
      }
    }

    /**
     * By how much the place grows with each slot of an asked column: the last asked counts singly.
     */
    private int[] steps(int[] askedColumns) {
      int[] steps = new int[askedColumns.length];
      int step = 1;
      for (int i = steps.length - 1; i >= 0; i--) {
        steps[i] = step;
        step *= slots[askedColumns[i]].count();
      }
      return steps;
    }
  }
}
