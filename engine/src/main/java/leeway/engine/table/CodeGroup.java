package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/*
 * One load from a table of some thousand words replaces one load for each of four columns. The number
 * that is looked up, the place, is the codes side by side in a mixed radix: of two columns as long as
 * it fits into a byte, of both pairs as a char. Eight situations are one long there, and since no byte
 * and no char overflows, one multiplication shifts all of them. Eight columns take 1.2 ns a situation;
 * bit by bit, a load for each two columns, it was 2.8 (BulkBenchmark.masks).
 */
/**
 * Up to four enumerated columns that are looked up at once: {@code masks[place]} are the rows that
 * accept all their codes. The place of codes a, b, c, d is {@code ((a * nb + b) * nc + c) * nd +
 * d}, n being how many codes a column has. Immutable.
 */
final class CodeGroup {
  /** 64 KiB of masks: with another group they still fit into the caches near the processor. */
  static final int PLACES_MAX = 1 << 13;

  private static final int COLUMNS_MAX = 4;

  /** How many codes a pair of columns may have together, or one alone. */
  static final int PAIR_MAX = 1 << Byte.SIZE;

  private final int[] columns;
  private final int[] read;
  private final long[] factors;
  private final long[] masks;

  private CodeGroup(List<int[]> pairs, long[][] masks) {
    this.columns = pairs.stream().flatMapToInt(Arrays::stream).toArray();
    this.factors = new long[COLUMNS_MAX + 1];
    long[] accepting = {-1L};
    for (int column : columns) {
      accepting = product(accepting, masks[column]);
    }
    this.masks = accepting;
    factors[COLUMNS_MAX] = pairs.size() > 1 ? places(pairs.getLast(), masks) : 1;
    this.read = new int[COLUMNS_MAX];
    Arrays.fill(read, columns[0]);
    for (int pair = 0; pair < pairs.size(); pair++) {
      int[] ofPair = pairs.get(pair);
      System.arraycopy(ofPair, 0, read, 2 * pair, ofPair.length);
      factors[2 * pair] = ofPair.length == 1 ? 1 : masks[ofPair[1]].length;
      factors[2 * pair + 1] = ofPair.length == 1 ? 0 : 1;
    }
  }

  private static long[] product(long[] accepting, long[] masks) {
    long[] product = new long[accepting.length * masks.length];
    Arrays.setAll(product, i -> accepting[i / masks.length] & masks[i % masks.length]);
    return product;
  }

  /** Groups of some columns, few and small; {@code masks[column][code]}. */
  static List<CodeGroup> of(IntStream columns, long[][] masks) {
    var alone = columns.mapToObj(column -> List.of(new int[] {column})).toList();
    var pairs =
        joined(alone, PAIR_MAX, masks).stream()
            .map(it -> List.of(it.stream().flatMapToInt(Arrays::stream).toArray()))
            .toList();
    return joined(pairs, PLACES_MAX, masks).stream().map(it -> new CodeGroup(it, masks)).toList();
  }

  /** Joins each, the largest first, with the largest other one that still fits. */
  private static List<List<int[]>> joined(List<List<int[]>> parts, int placesMax, long[][] masks) {
    var left = new ArrayList<>(parts);
    left.sort(
        Comparator.<List<int[]>>comparingInt(part -> places(part.getFirst(), masks)).reversed());
    var joined = new ArrayList<List<int[]>>();
    while (!left.isEmpty()) {
      int[] first = left.removeFirst().getFirst();
      int room = placesMax / places(first, masks);
      var other = left.stream().filter(part -> places(part.getFirst(), masks) <= room).findFirst();
      other.ifPresent(left::remove);
      joined.add(
          other.map(part -> List.of(first, part.getFirst())).orElseGet(() -> List.of(first)));
    }
    return joined;
  }

  private static int places(int[] columns, long[][] masks) {
    return Arrays.stream(columns).map(column -> masks[column].length).reduce(1, (a, b) -> a * b);
  }

  /** The columns of the group, in the order of their codes in a place; kept, not copied. */
  int[] columns() {
    return columns;
  }

  /** {@code masks[place]}; kept, not copied. */
  long[] masks() {
    return masks;
  }

  /** The columns whose codes are multiplied with the factors: always four; kept, not copied. */
  int[] read() {
    return read;
  }

  /**
   * What the codes of four columns are multiplied with, and then the first pair of them. Where
   * there is no column some other is read and its factor is 0. Kept, not copied.
   */
  long[] factors() {
    return factors;
  }
}
