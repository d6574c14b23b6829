package leeway.engine.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import leeway.engine.table.model.Coding;

/**
 * The codes of one column, divided so that all codes in a slot are accepted by the same rows. Slot
 * 0 is null. A closed set has a slot for each code; the others are cut where any cell begins or
 * ends, and their slots follow the order of the codes. With more cuts than allowed only some are
 * kept: then a slot holds the rows that accept any of its codes, and {@link #isExact} is false.
 */
sealed interface Slots {

  /** The slot of a code; throws {@link IndexOutOfBoundsException} for what no coding makes. */
  int of(long code);

  /** How many slots there are, null's among them. */
  int count();

  /** True where all codes in a slot are accepted by the same rows. */
  boolean isExact();

  /** The slots of a column with the cells of all its rows; of numbers at most {@code slotsMax}. */
  static Slots of(Coding coding, List<Ranges> cells, int slotsMax) {
    if (coding instanceof Coding.Closed) {
      return new ByCode((int) coding.codeMax() + 1);
    }
    long[] cuts = cuts(coding.nullCode() + 1, cells);
    int every = Math.ceilDiv(cuts.length, slotsMax - 1);
    long[] kept = new long[Math.ceilDiv(cuts.length, every)];
    Arrays.setAll(kept, i -> cuts[i * every]);
    return Dense.canHold(kept) ? new Dense(kept, every == 1) : new Searched(kept, every == 1);
  }

  /** The first code of each slot but null's, in order; at least one. */
  private static long[] cuts(long first, List<Ranges> cells) {
    var starts = cells.stream().flatMapToLong(Ranges::starts);
    return LongStream.concat(LongStream.of(first), starts).sorted().distinct().toArray();
  }

  /** A slot for each code. */
  record ByCode(int count) implements Slots {
    @Override
    public int of(long code) {
      return (int) Objects.checkIndex(code, (long) count);
    }

    @Override
    public boolean isExact() {
      return true;
    }
  }

  /**
   * Cuts that lie so close together that the slots of all codes between them fit into a table.
   * Where they lie at multiples of a power of two from each other, the codes between share a place
   * in it: whole euros in cents take a quarter of the room.
   */
  final class Dense implements Slots {
    /** 128 KiB: it still fits into the second-level cache with the masks. */
    static final int CODES_MAX = 1 << 16;

    private final int count;
    private final boolean isExact;
    private final long low;
    private final long high;
    private final int shift;
    private final char[] slotOf;

    private Dense(long[] cuts, boolean isExact) {
      this.count = cuts.length + 1;
      this.isExact = isExact;
      this.shift = shift(cuts);
      this.low = cuts.length > 1 ? cuts[1] - (1L << shift) : cuts[0];
      this.high = cuts[cuts.length - 1];
      this.slotOf = new char[(int) ((high - low) >>> shift) + 1];
      for (int i = 0, slot = 1; i < slotOf.length; i++) {
        while (slot < cuts.length && cuts[slot] <= low + ((long) i << shift)) {
          slot++;
        }
        slotOf[i] = (char) slot;
      }
    }

    /** How many of the lowest bits all cuts but the first have in common. */
    private static int shift(long[] cuts) {
      long differing = 0;
      for (int i = 2; i < cuts.length; i++) {
        differing |= cuts[i] - cuts[1];
      }
      return differing == 0 ? 0 : Long.numberOfTrailingZeros(differing);
    }

    private static boolean canHold(long[] cuts) {
      if (cuts.length == 1) {
        return true;
      }
      int shift = shift(cuts);
      long span = cuts[cuts.length - 1] - cuts[1];
      boolean hasRoomBelow = cuts[1] > Long.MIN_VALUE + (1L << shift);
      return span >= 0 && span >>> shift < CODES_MAX - 1 && hasRoomBelow;
    }

    @Override
    public int of(long code) {
      return code == Long.MIN_VALUE
          ? 0
          : slotOf[(int) ((Math.clamp(code, low, high) - low) >>> shift)];
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public boolean isExact() {
      return isExact;
    }

    /** The lowest code of the table: it and all below, but null, are in slot 1. */
    long low() {
      return low;
    }

    /** The highest code of the table: it and all above are in the last slot. */
    long high() {
      return high;
    }

    /** How many of the lowest bits do not tell codes apart. */
    int shift() {
      return shift;
    }

    /** {@code slotOf[(code - low) >>> shift]}, kept, not copied. */
    char[] slotOf() {
      return slotOf;
    }
  }

  /** Cuts that lie far apart: a slot is found by halving. */
  final class Searched implements Slots {
    private final long[] cuts;
    private final boolean isExact;

    private Searched(long[] cuts, boolean isExact) {
      this.cuts = cuts;
      this.isExact = isExact;
    }

    @Override
    public int of(long code) {
      return code == Long.MIN_VALUE ? 0 : Kernels.countAtMost(cuts, code);
    }

    @Override
    public int count() {
      return cuts.length + 1;
    }

    @Override
    public boolean isExact() {
      return isExact;
    }

    /** The first code of each slot but null's; kept, not copied. */
    long[] cuts() {
      return cuts;
    }
  }
}
