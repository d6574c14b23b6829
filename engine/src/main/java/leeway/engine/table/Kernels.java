package leeway.engine.table;

/** Loops over primitive arrays; the branching is outside them. */
final class Kernels {
  private Kernels() {}

  /**
   * How many of the sorted {@code cuts} are at most {@code code}; without a branch that depends on
   * it.
   */
  static int countAtMost(long[] cuts, long code) {
    int base = 0;
    for (int length = cuts.length; length > 1; ) {
      int half = length >>> 1;
      base += cuts[base + half - 1] <= code ? half : 0;
      length -= half;
    }
    return base + (cuts[base] <= code ? 1 : 0);
  }

  /** A word with its {@code count} lowest bits set; {@code count} is 0 to 64. */
  static long lowBits(int count) {
    return count == 0 ? 0 : -1L >>> (Long.SIZE - count);
  }

  /**
   * The rows that accept all slots: the bits set in {@code masks[column][slotOf[column]]} of every
   * column.
   */
  static long accepting(long[][] masks, int[] slotOf) {
    long word = -1L;
    for (int column = 0; column < slotOf.length; column++) {
      word &= masks[column][slotOf[column]];
    }
    return word;
  }

  /** The same of word {@code at} where each slot has {@code words} of them. */
  static long accepting(long[][] masks, int[] slotOf, int words, int at) {
    long word = -1L;
    for (int column = 0; column < slotOf.length; column++) {
      word &= masks[column][slotOf[column] * words + at];
    }
    return word;
  }

  /**
   * {@code words[i] &= maskOf[codes[from + i]]} for {@code i} below {@code count}; {@code maskOf}
   * has 256.
   */
  static void and(long[] words, int from, int count, byte[] codes, long[] maskOf) {
    for (int i = 0; i < count; i++) {
      words[i] &= maskOf[codes[from + i] & 0xFF];
    }
  }

  /** The same for four columns at once, which saves three loads and stores of each word. */
  static void and4(
      long[] words,
      int from,
      int count,
      byte[] a,
      byte[] b,
      byte[] c,
      byte[] d,
      long[][] masks,
      int at) {
    long[] ofA = masks[at];
    long[] ofB = masks[at + 1];
    long[] ofC = masks[at + 2];
    long[] ofD = masks[at + 3];
    for (int i = 0; i < count; i++) {
      int situation = from + i;
      words[i] &=
          ofA[a[situation] & 0xFF]
              & ofB[b[situation] & 0xFF]
              & ofC[c[situation] & 0xFF]
              & ofD[d[situation] & 0xFF];
    }
  }

  /** {@code words[i] &= bySlot[slot of codes[from + i]]} for slots with a dense table. */
  static void andDense(
      long[] words, int from, int count, long[] codes, Slots slots, long[] bySlot) {
    char[] dense = slots.dense();
    long low = slots.low();
    long high = slots.high();
    long nullCode = slots.nullCode();
    for (int i = 0; i < count; i++) {
      long code = codes[from + i];
      int slot = dense[(int) (Math.clamp(code, low, high) - low)];
      words[i] &= bySlot[code == nullCode ? 0 : slot];
    }
  }

  /** {@code words[i] &= bySlot[slot of codes[from + i]]} for slots that are searched. */
  static void andSearched(
      long[] words, int from, int count, long[] codes, Slots slots, long[] bySlot) {
    long[] cuts = slots.cuts();
    long nullCode = slots.nullCode();
    for (int i = 0; i < count; i++) {
      long code = codes[from + i];
      words[i] &= bySlot[code == nullCode ? 0 : countAtMost(cuts, code)];
    }
  }

  /**
   * {@code rows[i]} = the row of the lowest bit of {@code words[i]}; {@code rowOfBit[64]} stands
   * for none.
   */
  static void firstRows(long[] words, int count, int[] rowOfBit, int[] rows) {
    for (int i = 0; i < count; i++) {
      rows[i] = rowOfBit[Long.numberOfTrailingZeros(words[i])];
    }
  }
}
