package leeway.engine.table;

import java.util.Arrays;

/*
 * The slot of a code is used as soon as it is found, to add up the place of a leaf or to pick a mask,
 * which spares a store and a load for each column. Only leaves of several words keep the slots, since
 * each word needs them again. LargeTableBenchmark measures it.
 */
/**
 * A block of situations of a table with an index: their places column by column, then their leaves,
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
  private final int[] rowBases = new int[BatchMatcher.BLOCK];
  private final long[] words = new long[BatchMatcher.BLOCK];

  LeafBlock(Slots[] slots, Index index, FactColumn[] columns) {
    this.slots = slots;
    this.index = index;
    this.columns = columns;
    this.isOneWordEach = Arrays.stream(index.words()).allMatch(words -> words == 1);
    this.slotsOf = new int[slots.length][isOneWordEach ? 0 : BatchMatcher.BLOCK];
  }

  @Override
  public void match(int from, int count, int[] hits) {
    locate(from, count);
    Arrays.fill(words, 0, count, -1L);
    if (isOneWordEach) {
      andWords(from, count);
      Kernels.leafRows(words, count, rowBases, index.rows(), hits);
    } else {
      andFirstWords(from, count);
      Kernels.leafRows(words, count, rowBases, index.rows(), hits);
      for (int i = 0; i < count; i++) {
        hits[i] = hits[i] == Matcher.NONE ? rowInLaterWord(i) : hits[i];
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

  /** Finds where the masks and the rows of the leaf of every situation begin. */
  private void locate(int from, int count) {
    Arrays.fill(places, 0, count, 0);
    int[] asked = index.askedColumns();
    for (int i = 0; i < asked.length; i++) {
      addPlaces(asked[i], from, count, index.askedSteps()[i]);
    }
    Kernels.pickPairs(bases, rowBases, count, places, index.startsAt());
  }

  private void addPlaces(int column, int from, int count, int step) {
    switch (columns[column]) {
      case FactColumn.Bytes bytes -> Kernels.addCodes(places, from, count, bytes.codes(), step);
      case FactColumn.Longs longs -> {
        switch (slots[column]) {
          case Slots.ByCode _ -> Kernels.addCodes(places, from, count, longs, step);
          case Slots.Dense dense -> Kernels.addDense(places, from, count, longs, dense, step);
          case Slots.Searched searched ->
              Kernels.addSearched(places, from, count, longs, searched.cuts(), step);
        }
      }
    }
  }

  private void andWords(int from, int count) {
    int[] masked = index.maskedColumns();
    for (int i = 0; i < masked.length; i++) {
      andWords(masked[i], index.firstSlot()[i], from, count);
    }
  }

  private void andWords(int column, int firstSlot, int from, int count) {
    long[] masks = index.masks();
    switch (columns[column]) {
      case FactColumn.Bytes bytes ->
          Kernels.andLeaves(words, from, count, bytes.codes(), bases, masks, firstSlot);
      case FactColumn.Longs longs -> {
        switch (slots[column]) {
          case Slots.ByCode _ ->
              Kernels.andLeaves(words, from, count, longs, bases, masks, firstSlot);
          case Slots.Dense dense ->
              Kernels.andLeaves(words, from, count, longs, dense, bases, masks, firstSlot);
          case Slots.Searched searched ->
              Kernels.andLeaves(
                  words, from, count, longs, searched.cuts(), bases, masks, firstSlot);
        }
      }
    }
  }

  /** The first of several words of each leaf; the slots are kept for the others. */
  private void andFirstWords(int from, int count) {
    Kernels.pick(leaves, count, places, index.leafAt());
    int[] masked = index.maskedColumns();
    for (int i = 0; i < masked.length; i++) {
      int[] slotOf = slotsOf[masked[i]];
      slots(masked[i], from, count, slotOf);
      Kernels.andLongLeaves(words, count, slotOf, leaves, index, index.firstSlot()[i]);
    }
  }

  private void slots(int column, int from, int count, int[] into) {
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
