package leeway.engine.table;

import java.util.Arrays;

/*
 * Two columns' masks are read at once: a pass for each column spends as long on the words and the
 * bases as on the masks (LargeTableBenchmark.uniqueMasks, 1,000 rows).
 */
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
    for (int column = 0; column < columns.length; column++) {
      slots(column, from, count);
    }
    locate(count);
    if (isOneWordEach) {
      Kernels.pick(bases, count, places, index.startAt());
      andWords(count);
      Kernels.leafRows(words, count, bases, index.leaves(), index.slotCount(), hits);
    } else {
      Kernels.pick(leaves, count, places, index.leafAt());
      andFirstWords(count);
      for (int i = 0; i < count; i++) {
        hits[i] = row(i);
      }
    }
  }

  @Override
  public void count(int from, int count, int[] hits, long[] counts) {
    match(from, count, hits);
    for (int i = 0; i < count; i++) {
      counts[hits[i] + BatchMatcher.BEFORE_ROWS]++;
    }
  }

  @Override
  public boolean hasSeveral(int count) {
    return !isOneWordEach || Kernels.severalBits(words, count) != 0;
  }

  @Override
  public boolean hasSeveralAt(int situation) {
    boolean hasSeveralBits = (words[situation] & (words[situation] - 1)) != 0;
    return hasSeveralBits || (!isOneWordEach && index.words()[leaves[situation]] > 1);
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

  /** Finds the place of every situation by the columns that are asked. */
  private void locate(int count) {
    Arrays.fill(places, 0, count, 0);
    int[] asked = index.askedColumns();
    for (int i = 0; i < asked.length; i++) {
      Kernels.addPlaces(places, count, slotsOf[asked[i]], index.askedSteps()[i]);
    }
  }

  private void andWords(int count) {
    int[] masked = index.maskedColumns();
    int[] first = index.firstSlot();
    Arrays.fill(words, 0, count, -1L);
    int i = 0;
    for (; i + 2 <= masked.length; i += 2) {
      Kernels.andLeaves(
          words,
          count,
          bases,
          index.leaves(),
          slotsOf[masked[i]],
          first[i],
          slotsOf[masked[i + 1]],
          first[i + 1]);
    }
    if (i < masked.length) {
      Kernels.andLeaves(words, count, bases, index.leaves(), slotsOf[masked[i]], first[i]);
    }
  }

  /** The first of several words of each leaf. */
  private void andFirstWords(int count) {
    Arrays.fill(words, 0, count, -1L);
    int[] masked = index.maskedColumns();
    for (int i = 0; i < masked.length; i++) {
      Kernels.andLongLeaves(words, count, slotsOf[masked[i]], leaves, index, index.firstSlot()[i]);
    }
  }

  /** The first row of a leaf of several words that accepts a situation. */
  private int row(int situation) {
    int leaf = leaves[situation];
    long word = words[situation];
    for (int w = 1; word == 0 && w < index.words()[leaf]; w++) {
      word = word(situation, leaf, w);
      if (word != 0) {
        return index.row(leaf, w, Long.numberOfTrailingZeros(word));
      }
    }
    return word == 0 ? Matcher.NONE : index.row(leaf, 0, Long.numberOfTrailingZeros(word));
  }

  /** Word {@code w} of the rows of a leaf that accept a situation. */
  private long word(int situation, int leaf, int w) {
    int[] masked = index.maskedColumns();
    int words = index.words()[leaf];
    long word = -1L;
    for (int i = 0; i < masked.length; i++) {
      int slot = index.firstSlot()[i] + slotsOf[masked[i]][situation];
      word &= index.leaves()[index.masksAt()[leaf] + slot * words + w];
    }
    return word;
  }
}
