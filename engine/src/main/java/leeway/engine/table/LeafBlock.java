package leeway.engine.table;

import java.util.Arrays;

/**
 * A block of situations of a table with an index: their slots column by column, then their leaves,
 * then the rows of the leaf that accept them.
 */
final class LeafBlock implements Block {
  private final Slots[] slots;
  private final Index index;
  private final FactColumn[] columns;
  private final boolean isOneWordEach;
  private final int[][] slotsOf;
  private final int[] places = new int[BatchMatcher.BLOCK];
  private final int[] leaves = new int[BatchMatcher.BLOCK];
  private final int[] bases = new int[BatchMatcher.BLOCK];
  private final long[] words = new long[BatchMatcher.BLOCK];

  LeafBlock(Slots[] slots, Index index, FactColumn[] columns) {
    this.slots = slots;
    this.index = index;
    this.columns = columns;
    this.isOneWordEach = Arrays.stream(index.words()).allMatch(words -> words == 1);
    this.slotsOf = new int[slots.length][BatchMatcher.BLOCK];
  }

  @Override
  public void match(int from, int count, int[] hits) {
    locate(from, count);
    Kernels.pick(bases, count, leaves, index.rowsAt());
    Kernels.leafRows(words, count, bases, index.rows(), hits);
    if (!isOneWordEach) {
      for (int i = 0; i < count; i++) {
        hits[i] = hits[i] == Matcher.NONE ? rowInLaterWord(i) : hits[i];
      }
    }
  }

  @Override
  public boolean hasSeveral(int situation) {
    boolean hasSeveralBits = (words[situation] & (words[situation] - 1)) != 0;
    return hasSeveralBits || index.words()[leaves[situation]] > 1;
  }

  /** Finds the leaf of every situation and the first word of its rows that accept it. */
  private void locate(int from, int count) {
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

  private int rowInLaterWord(int situation) {
    int leaf = leaves[situation];
    for (int w = 1; w < index.words()[leaf]; w++) {
      long word = word(situation, leaf, w);
      if (word != 0) {
        int first = index.rowsAt()[leaf] + w * Long.SIZE;
        return index.rows()[first + Long.numberOfTrailingZeros(word)];
      }
    }
    return Matcher.NONE;
  }

  /** Word {@code w} of the rows of a leaf that accept a situation. */
  private long word(int situation, int leaf, int w) {
    int[] masked = index.maskedColumns();
    int words = index.words()[leaf];
    long word = -1L;
    for (int i = 0; i < masked.length; i++) {
      int slot = index.firstSlot()[i] + slotsOf[masked[i]][situation];
      word &= index.masks()[index.masksAt()[leaf] + slot * words + w];
    }
    return word;
  }
}
