package leeway.engine.history;

/**
 * Loops over a block of situations; {@code hits[i]} is what a table answers for situation {@code
 * i}.
 */
final class RulingKernels {
  /**
   * Added to a hit so that a conflict and no hit have places of their own, before the first row.
   */
  static final int BEFORE_ROWS = 2;

  private RulingKernels() {}

  /** {@code spoken[i] |= effectOf[hits[i] + 2]}. */
  static void speak(int[] spoken, int count, int[] hits, int[] effectOf) {
    for (int i = 0; i < count; i++) {
      spoken[i] |= effectOf[hits[i] + BEFORE_ROWS];
    }
  }

  /** {@code best[i] = max(best[i], amountOf[hits[i] + 2])}. */
  static void keepBest(long[] best, int count, int[] hits, long[] amountOf) {
    for (int i = 0; i < count; i++) {
      best[i] = Math.max(best[i], amountOf[hits[i] + BEFORE_ROWS]);
    }
  }

  /** {@code money[i] += best[i]}, and {@code best[i]} is 0 again. */
  static void addGroup(long[] money, int count, long[] best) {
    for (int i = 0; i < count; i++) {
      money[i] += best[i];
      best[i] = 0;
    }
  }

  /** {@code rulings[i] = rulingOf[spoken[i]]}. */
  static void rule(int[] rulings, int count, int[] spoken, int[] rulingOf) {
    for (int i = 0; i < count; i++) {
      rulings[i] = rulingOf[spoken[i]];
    }
  }

  /** The sum of {@code money[i]} where {@code rulings[i]} is {@code granted}. */
  static long sumWhere(long[] money, int count, int[] rulings, int granted) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += rulings[i] == granted ? money[i] : 0;
    }
    return sum;
  }

  /** {@code counts[before[i] * rulings + after[i]]++}. */
  static void count(long[] counts, int count, int[] before, int[] after, int rulings) {
    for (int i = 0; i < count; i++) {
      counts[before[i] * rulings + after[i]]++;
    }
  }

  /** Sets bit {@code i % 64} of {@code flips[first + i / 64]} where the rulings differ. */
  static void flips(long[] flips, int first, int count, int[] before, int[] after) {
    for (int i = 0; i < count; i++) {
      flips[first + i / Long.SIZE] |= before[i] != after[i] ? 1L << i : 0;
    }
  }
}
