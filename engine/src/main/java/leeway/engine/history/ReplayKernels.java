package leeway.engine.history;

/** Loops over a block of situations. */
final class ReplayKernels {
  /** A power of two. */
  static final int COUNTERS = 4;

  private ReplayKernels() {}

  /**
   * Leaves in each field of {@code words[i]} its lowest bit. {@code fields} has all bits of fields
   * set, {@code lowest} the first of each; no field is empty.
   */
  static void firstHits(long[] words, int count, long fields, long lowest) {
    for (int i = 0; i < count; i++) {
      words[i] &= (~words[i] & fields) + lowest;
    }
  }

  /** {@code pairs[i]} = both ids side by side, {@code first[i]} in the upper half. */
  static void pair(long[] pairs, int count, int[] first, int[] second) {
    for (int i = 0; i < count; i++) {
      pairs[i] = (long) first[i] << Integer.SIZE | second[i];
    }
  }

  /**
   * Counts each id in one of {@link #COUNTERS} places that it has in {@code counts}: most
   * situations are like the one before, and an increment waits for the last one of its place.
   */
  static void count(int[] counts, int count, int[] ids) {
    for (int i = 0; i < count; i++) {
      counts[ids[i] * COUNTERS + i % COUNTERS]++;
    }
  }

  /** How often an id was counted. */
  static int counted(int[] counts, int id) {
    int sum = 0;
    for (int i = 0; i < COUNTERS; i++) {
      sum += counts[id * COUNTERS + i];
    }
    return sum;
  }

  /** Bit {@code i % 64} of {@code flips[first + i / 64]} is {@code isFlip[ids[i]]}, 0 or 1. */
  static void flips(long[] flips, int first, int count, int[] ids, byte[] isFlip) {
    for (int from = 0; from < count; from += Long.SIZE) {
      long word = 0;
      int to = Math.min(count, from + Long.SIZE);
      for (int i = from; i < to; i++) {
        word |= (long) isFlip[ids[i]] << i;
      }
      flips[first + from / Long.SIZE] = word;
    }
  }
}
