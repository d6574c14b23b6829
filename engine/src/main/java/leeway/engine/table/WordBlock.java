package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * Enumerated columns whose codes fit together into a byte are looked up at once: their codes are put
 * side by side, which the compiler turns into vector instructions as long as all are bytes, and one
 * load from a table of 256 words replaces one for each column. Eight columns in four groups take 2.9 ns
 * a situation instead of 4.0 (BulkBenchmark.masks); wider places are not vectors and gain nothing.
 */
/** A block of situations of a table whose rows fit into one word, column by column. */
final class WordBlock implements Block {
  private static final int PLACES = 1 << Byte.SIZE;

  private final FactColumn[] columns;
  private final Slots[] slots;
  private final long[][] masks;
  private final List<Group> groups = new ArrayList<>();
  private final List<Integer> single = new ArrayList<>();
  private final int[] rowOfBit = new int[Long.SIZE + 1];
  private final byte[] codesOfBlock = new byte[BatchMatcher.BLOCK];
  private final long[] words = new long[BatchMatcher.BLOCK];

  /** Columns side by side: a place holds their codes, the last in its lowest bits. */
  private static final class Group {
    private final List<Integer> columns = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final long[] masks = new long[PLACES];
    private final byte[] places = new byte[BatchMatcher.BLOCK];
    private int bits;

    Group() {
      Arrays.fill(masks, -1L);
    }
  }

  WordBlock(Slots[] slots, Index index, FactColumn[] columns) {
    this.columns = columns;
    this.slots = slots;
    this.masks = new long[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      int first = index.firstSlot()[column];
      masks[column] = Arrays.copyOfRange(index.masks(), first, first + slots[column].count());
      if (columns[column] instanceof FactColumn.Bytes) {
        group(column);
      } else {
        single.add(column);
      }
    }
    Arrays.fill(rowOfBit, Matcher.NONE);
    System.arraycopy(index.rows(), 0, rowOfBit, 0, index.rowCount()[0]);
  }

  /** Puts a column into the last group, or into a new one where that is full. */
  private void group(int column) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(slots[column].count() - 1);
    if (groups.isEmpty() || groups.getLast().bits + bits > Byte.SIZE) {
      groups.add(new Group());
    }
    var group = groups.getLast();
    long[] before = group.masks.clone();
    for (int place = 0; place < PLACES; place++) {
      int code = place & ((1 << bits) - 1);
      group.masks[place] =
          code < slots[column].count() ? before[place >> bits] & masks[column][code] : 0;
    }
    group.columns.add(column);
    group.widths.add(bits);
    group.bits += bits;
  }

  @Override
  public void match(int from, int count, int[] hits) {
    Arrays.fill(words, 0, count, -1L);
    groups.forEach(group -> place(group, from, count));
    int first = 0;
    for (; first + 1 < groups.size(); first += 2) {
      var one = groups.get(first);
      var other = groups.get(first + 1);
      Kernels.and2(words, count, one.places, one.masks, other.places, other.masks);
    }
    if (first < groups.size()) {
      Kernels.and(words, count, groups.get(first).places, groups.get(first).masks);
    }
    for (int column : single) {
      and(column, from, count);
    }
    Kernels.rows(words, count, rowOfBit, hits);
  }

  /**
   * Puts the codes of a group's columns side by side. They are copied to the beginning of an array
   * first: a loop that reads {@code codes[from + i]} and writes {@code places[i]} was forty times
   * slower.
   */
  private void place(Group group, int from, int count) {
    System.arraycopy(codes(group, 0), from, group.places, 0, count);
    for (int i = 1; i < group.columns.size(); i++) {
      for (int bit = 0; bit < group.widths.get(i); bit++) {
        Kernels.twice(group.places, count);
      }
      System.arraycopy(codes(group, i), from, codesOfBlock, 0, count);
      Kernels.add(group.places, count, codesOfBlock);
    }
  }

  private byte[] codes(Group group, int place) {
    return ((FactColumn.Bytes) columns[group.columns.get(place)]).codes();
  }

  /** Invariant: what is not in a group is not bytes. */
  private void and(int column, int from, int count) {
    var longs = (FactColumn.Longs) columns[column];
    switch (slots[column]) {
      case Slots.ByCode _ -> Kernels.andCodes(words, from, count, longs, masks[column]);
      case Slots.Dense dense -> Kernels.andDense(words, from, count, longs, dense, masks[column]);
      case Slots.Searched searched ->
          Kernels.andSearched(words, from, count, longs, searched.cuts(), masks[column]);
    }
  }

  @Override
  public boolean hasSeveral(int situation) {
    return (words[situation] & (words[situation] - 1)) != 0;
  }
}
