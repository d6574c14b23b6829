package leeway.engine.table;

import java.util.Arrays;

/**
 * A block of situations of a table with an index: their slots column by column, then their leaves,
 * then the rows of the leaf that accept them. Scratch arrays of one batch matcher.
 */
final class LeafBlock {
  private final Slots[] slots;
  private final Index index;
  private final FactColumn[] columns;
  private final int[][] slotsOf;
  private final int[] places = new int[BatchMatcher.BLOCK];
  private final int[] leaves = new int[BatchMatcher.BLOCK];
  private final int[] bases = new int[BatchMatcher.BLOCK];
  private final boolean isOneWordEach;
  private final long[] words = new long[BatchMatcher.BLOCK];

  LeafBlock(Slots[] slots, Index index, FactColumn[] columns) {
    this.slots = slots;
    this.index = index;
    this.columns = columns;
    this.isOneWordEach = Arrays.stream(index.words()).allMatch(words -> words == 1);
    this.slotsOf = new int[slots.length][BatchMatcher.BLOCK];
  }

  /** Finds the first word of every situation's leaf. */
  void locate(int from, int count) {
    Arrays.fill(places, 0, count, 0);
    Arrays.fill(words, 0, count, -1L);
    for (int column = 0; column < columns.length; column++) {
      slots(column, from, count);
    }
    int[] asked = index.askedColumns();
    for (int i = 0; i < asked.length; i++) {
      Kernels.addScaled(places, count, slotsOf[asked[i]], index.askedSteps()[i]);
    }
    Kernels.pick(leaves, count, places, index.leafAt());
    Kernels.pick(bases, count, leaves, index.masksAt());
    int[] masked = index.maskedColumns();
    for (int i = 0; i < masked.length; i++) {
      and(slotsOf[masked[i]], index.firstSlot()[i], count);
    }
  }

  /** Leaves of one word each, as most indexes have, spare a load and a multiplication. */
  private void and(int[] slotOf, int firstSlot, int count) {
    if (isOneWordEach) {
      Kernels.andLeaves(words, count, slotOf, bases, index.masks(), firstSlot);
    } else {
      Kernels.andLongLeaves(words, count, slotOf, leaves, index, firstSlot);
    }
  }

  private void slots(int column, int from, int count) {
    int[] into = slotsOf[column];
    switch (columns[column]) {
      case FactColumn.Bytes bytes -> Kernels.slots(into, from, count, bytes.codes());
      case FactColumn.Longs longs -> {
        switch (slots[column]) {
          case Slots.ByCode _ -> Kernels.slots(into, from, count, longs);
          case Slots.Dense dense -> Kernels.slots(into, from, count, longs, dense);
          case Slots.Searched searched -> Kernels.slots(into, from, count, longs, searched.cuts());
        }
      }
    }
  }

  /** True where no leaf has more rows than a word. */
  boolean isOneWordEach() {
    return isOneWordEach;
  }

  /** The preferred row of every situation of the block; overwrites {@code hits[0 … count - 1]}. */
  void rows(int count, int[] hits) {
    Kernels.pick(bases, count, leaves, index.rowsAt());
    Kernels.leafRows(words, count, bases, index.rows(), hits);
  }

  /** The first word of the rows that accept each situation of the block; kept, not copied. */
  long[] firstWords() {
    return words;
  }

  /** The first word of the rows that accept a situation of the block. */
  long word(int situation) {
    return words[situation];
  }

  /** Word {@code w} of the rows that accept a situation of the block. */
  long word(int situation, int w) {
    int[] masked = index.maskedColumns();
    int leaf = leaves[situation];
    int count = index.words()[leaf];
    long word = -1L;
    for (int i = 0; i < masked.length; i++) {
      int slot = index.firstSlot()[i] + slotsOf[masked[i]][situation];
      word &= index.masks()[index.masksAt()[leaf] + slot * count + w];
    }
    return word;
  }

  /** How many words the leaf of a situation of the block has. */
  int words(int situation) {
    return index.words()[leaves[situation]];
  }

  /** The row of the lowest bit of word {@code w} of a situation of the block. */
  int row(int situation, int w, long word) {
    int first = index.rowsAt()[leaves[situation]] + w * Long.SIZE;
    return index.rows()[first + Long.numberOfTrailingZeros(word)];
  }
}
