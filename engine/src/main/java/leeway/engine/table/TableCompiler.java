package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/*
 * Rows of one table become masks: per column and slot a word of the rows that accept it. Where the
 * rows do not fit into one word, the node with the most rows is split by its most telling column (the
 * one that leaves the fewest rows on average), again and again, until every leaf fits into a word, no
 * column tells anything more, or the masks have used up their budget. Wildcards put a row into many
 * children, so without a budget sixteen thousand rows with wildcards would take gigabytes.
 */
/** Makes the {@link Index} of a table. */
final class TableCompiler {
  static final int ROWS_MAX = 1 << 17;

  /**
   * Eight bytes each. More leaves than the second-level cache holds were slower (TableBenchmark.c).
   */
  static final int BUDGET_WORDS = 1 << 19;

  static final int SLOTS_MAX = 1 << 10;

  private static final int SLOTS_MIN = 16;

  /** A split must leave at most this share of the rows on average. */
  private static final double TELLING = 0.75;

  private final Ranges[][] cells;
  private final Slots[] slots;
  private long budget = BUDGET_WORDS;

  TableCompiler(Ranges[][] cells, Slots[] slots) {
    this.cells = cells;
    this.slots = slots;
  }

  /**
   * How many slots a column of a table may have, so that the masks of all rows fit into the budget.
   */
  static int slotsMax(int rows, int columns) {
    long words = Math.max(1, (long) words(rows) * columns);
    return Math.clamp(BUDGET_WORDS / words, SLOTS_MIN, SLOTS_MAX);
  }

  /** The index over rows that are given in their order of preference. */
  Index compile(int[] rows) {
    var root = new Node(rows, new BitSet());
    var open = new PriorityQueue<Node>(Comparator.comparingInt((Node node) -> -node.rows.length));
    open.add(root);
    budget -= cost(rows.length);
    while (!open.isEmpty()) {
      var node = open.remove();
      if (node.rows.length > Long.SIZE && split(node)) {
        open.addAll(node.distinctChildren);
      }
    }
    return root.index();
  }

  /** Splits a node where a column is telling and the budget allows it. */
  private boolean split(Node node) {
    int column = mostTelling(node);
    if (column < 0) {
      return false;
    }
    var asked = (BitSet) node.asked.clone();
    asked.set(column);
    Map<BitSet, Node> distinct = new HashMap<>();
    var children = new ArrayList<Node>();
    for (BitSet accepting : rowsBySlot(node.rows, column)) {
      children.add(
          distinct.computeIfAbsent(accepting, bits -> new Node(pick(node.rows, bits), asked)));
    }
    long cost = distinct.values().stream().mapToLong(child -> cost(child.rows.length)).sum();
    if (cost - cost(node.rows.length) > budget) {
      return false;
    }
    budget -= cost - cost(node.rows.length);
    node.column = column;
    node.children = children;
    node.distinctChildren = List.copyOf(distinct.values());
    return true;
  }

  /** The column that leaves the fewest rows on average over its slots; -1 where none leaves few. */
  private int mostTelling(Node node) {
    int best = -1;
    double fewest = TELLING * node.rows.length;
    for (int column = 0; column < slots.length; column++) {
      double left = node.asked.get(column) ? node.rows.length : rowsLeft(node.rows, column);
      if (left < fewest) {
        fewest = left;
        best = column;
      }
    }
    return best;
  }

  private double rowsLeft(int[] rows, int column) {
    long accepted = 0;
    for (int row : rows) {
      var cell = cells[row][column];
      accepted += cell.acceptsNull() ? 1 : 0;
      for (int i = 0; i < cell.count(); i++) {
        accepted += slots[column].of(cell.high(i)) - slots[column].of(cell.low(i)) + 1;
      }
    }
    return (double) accepted / slots[column].count();
  }

  /** For each slot of a column the places in {@code rows} that accept it. */
  private BitSet[] rowsBySlot(int[] rows, int column) {
    var bySlot = new BitSet[slots[column].count()];
    Arrays.setAll(bySlot, _ -> new BitSet(rows.length));
    for (int i = 0; i < rows.length; i++) {
      var cell = cells[rows[i]][column];
      if (cell.acceptsNull()) {
        bySlot[0].set(i);
      }
      for (int range = 0; range < cell.count(); range++) {
        int last = slots[column].of(cell.high(range));
        for (int slot = slots[column].of(cell.low(range)); slot <= last; slot++) {
          bySlot[slot].set(i);
        }
      }
    }
    return bySlot;
  }

  private static int[] pick(int[] rows, BitSet places) {
    return places.stream().map(place -> rows[place]).toArray();
  }

  private long cost(int rows) {
    long slotCount = Arrays.stream(slots).mapToLong(Slots::count).sum();
    return words(rows) * slotCount;
  }

  private static int words(int rows) {
    return Math.max(1, Math.ceilDiv(rows, Long.SIZE));
  }

  private Index.Masks masks(int[] rows) {
    int words = words(rows.length);
    long[][] masks = new long[slots.length][];
    for (int column = 0; column < slots.length; column++) {
      var bySlot = rowsBySlot(rows, column);
      masks[column] = new long[bySlot.length * words];
      for (int slot = 0; slot < bySlot.length; slot++) {
        long[] bits = bySlot[slot].toLongArray();
        System.arraycopy(bits, 0, masks[column], slot * words, bits.length);
      }
    }
    return new Index.Masks(rows, words, masks);
  }

  /** A set of rows that becomes a split or masks once all splitting is done. */
  private final class Node {
    private final int[] rows;
    private final BitSet asked;
    private int column = -1;
    private List<Node> children = List.of();
    private List<Node> distinctChildren = List.of();

    Node(int[] rows, BitSet asked) {
      this.rows = rows;
      this.asked = asked;
    }

    Index index() {
      if (column < 0) {
        return masks(rows);
      }
      Map<Node, Index> made = new HashMap<>();
      for (var child : distinctChildren) {
        made.put(child, child.index());
      }
      return new Index.Split(column, children.stream().map(made::get).toArray(Index[]::new));
    }
  }
}
