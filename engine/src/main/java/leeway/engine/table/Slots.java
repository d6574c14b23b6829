package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The codes of one column, cut where any cell of it begins or ends, so that all codes in a slot are
 * accepted by the same rows. Slot 0 is null; the others follow the order of their codes. With more
 * cuts than allowed only some are kept: then a slot holds the rows that accept any of its codes,
 * and {@link #isExact} is false.
 */
final class Slots {
  /** Up to this many codes between the first and the last cut have a table of their own. */
  static final int DENSE_MAX = 1 << 16;

  private final long nullCode;
  private final long[] cuts;
  private final boolean isExact;
  private final long low;
  private final long high;
  private final char[] dense;

  private Slots(long nullCode, long[] cuts, boolean isExact) {
    this.nullCode = nullCode;
    this.cuts = cuts;
    this.isExact = isExact;
    this.high = cuts[cuts.length - 1];
    long first = cuts.length > 1 ? cuts[1] - 1 : high;
    boolean isDense = high - first >= 0 && high - first < DENSE_MAX;
    this.low = isDense ? first : high;
    this.dense = isDense ? dense(cuts, first) : new char[0];
  }

  /**
   * The slots of a column with the cells of all rows; at most {@code slotsMax}, which is at least
   * 3.
   */
  static Slots of(List<Ranges> cells, long nullCode, int slotsMax) {
    var cuts = new ArrayList<Long>();
    cuts.add(nullCode + 1);
    for (var cell : cells) {
      for (int i = 0; i < cell.count(); i++) {
        cuts.add(cell.low(i));
        if (cell.high(i) != Long.MAX_VALUE) {
          cuts.add(cell.high(i) + 1);
        }
      }
    }
    long[] all = cuts.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    int every = Math.ceilDiv(all.length, slotsMax - 1);
    return new Slots(nullCode, every == 1 ? all : everyOther(all, every), every == 1);
  }

  private static long[] everyOther(long[] all, int every) {
    long[] kept = new long[Math.ceilDiv(all.length, every)];
    Arrays.setAll(kept, i -> all[i * every]);
    return kept;
  }

  private static char[] dense(long[] cuts, long first) {
    char[] dense = new char[(int) (cuts[cuts.length - 1] - first) + 1];
    for (int i = 0, slot = 1; i < dense.length; i++) {
      while (slot < cuts.length && cuts[slot] <= first + i) {
        slot++;
      }
      dense[i] = (char) slot;
    }
    return dense;
  }

  /** How many slots there are, null's among them. */
  int count() {
    return cuts.length + 1;
  }

  /** True where all codes in a slot are accepted by the same rows. */
  boolean isExact() {
    return isExact;
  }

  /** The slot of a code. */
  int of(long code) {
    if (code == nullCode) {
      return 0;
    }
    return dense.length > 0
        ? dense[(int) (Math.clamp(code, low, high) - low)]
        : Kernels.countAtMost(cuts, code);
  }

  boolean isDense() {
    return dense.length > 0;
  }

  long nullCode() {
    return nullCode;
  }

  /** The lowest code of the dense table: it and all below, but null, are in slot 1. */
  long low() {
    return low;
  }

  /** The highest code of the dense table: it and all above are in the last slot. */
  long high() {
    return high;
  }

  /** {@code slot[code - low]}, kept, not copied; empty where the cuts are too far apart. */
  char[] dense() {
    return dense;
  }

  /** The first code of each slot but null's, in order; kept, not copied. */
  long[] cuts() {
    return cuts;
  }
}
