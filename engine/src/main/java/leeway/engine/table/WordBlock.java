package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/*
 * Enumerated columns whose codes fit together into a byte are looked up at once: their codes are put
 * side by side, which the compiler turns into vector instructions as long as all are bytes, and one
 * load from a table of 256 words replaces one for each column. Eight columns in four groups take 2.9 ns
 * a situation instead of 4.0 (BulkBenchmark.masks); wider places are not vectors and gain nothing.
 * Four groups are looked up in one loop, which spares the words three loads and stores.
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
  private final int[] countOfBit = new int[Kernels.LANES * Kernels.LANE];
  private final byte[][] places;
  private final long[][] masksOfPlaces;

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
      if (!(columns[column] instanceof FactColumn.Bytes)) {
        single.add(column);
      }
    }
    IntStream.range(0, columns.length)
        .filter(column -> columns[column] instanceof FactColumn.Bytes)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(this::bits).reversed())
        .forEach(this::group);
    this.places = groups.stream().map(group -> group.places).toArray(byte[][]::new);
    this.masksOfPlaces = groups.stream().map(group -> group.masks).toArray(long[][]::new);
    Arrays.fill(rowOfBit, Matcher.NONE);
    System.arraycopy(index.rows(), 0, rowOfBit, 0, index.rowCount()[0]);
  }

  private int bits(int column) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(slots[column].count() - 1);
  }

  /** Puts a column into the first group with room for it, the widest first. */
  private void group(int column) {
    int bits = bits(column);
    var group =
        groups.stream()
            .filter(it -> it.bits + bits <= Byte.SIZE)
            .findFirst()
            .orElseGet(
                () -> {
                  groups.add(new Group());
                  return groups.getLast();
                });
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
    accept(from, count, words);
    Kernels.rows(words, count, rowOfBit, hits);
  }

  @Override
  public void count(int from, int count, int[] hits, long[] counts) {
    accept(from, count, words);
    Arrays.fill(countOfBit, 0);
    Kernels.countLowestBits(words, count, countOfBit);
    for (int bit = 0; bit <= Long.SIZE; bit++) {
      int found = 0;
      for (int lane = 0; lane < Kernels.LANES; lane++) {
        found += countOfBit[lane * Kernels.LANE + bit];
      }
      counts[rowOfBit[bit] + BatchMatcher.BEFORE_ROWS] += found;
    }
  }

  /** Writes for each situation the rows that accept it, as bits in order of preference. */
  void accept(int from, int count, long[] accepting) {
    groups.forEach(group -> place(group, from, count));
    int next = 0;
    if (places.length >= Kernels.FUSED) {
      Kernels.words4(accepting, count, places, masksOfPlaces);
      next = Kernels.FUSED;
    } else {
      Arrays.fill(accepting, 0, count, -1L);
    }
    for (; next + 1 < places.length; next += 2) {
      Kernels.and2(
          accepting,
          count,
          places[next],
          masksOfPlaces[next],
          places[next + 1],
          masksOfPlaces[next + 1]);
    }
    if (next < places.length) {
      Kernels.and(accepting, count, places[next], masksOfPlaces[next]);
    }
    for (int column : single) {
      and(column, from, count, accepting);
    }
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
  private void and(int column, int from, int count, long[] words) {
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
