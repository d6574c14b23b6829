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

  /** Counts are kept so many times, since adding twice in a row to one of them must wait. */
  static final int LANES = 4;

  /** Where the next lane begins: 65 counts and room to the next cache line. */
  static final int LANE = 80;

  /** {@code counts[lane * LANE + lowest bit of words[i]]++}, 64 standing for no bit. */
  static void countLowestBits(long[] words, int count, int[] counts) {
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      counts[Long.numberOfTrailingZeros(words[i])]++;
      counts[LANE + Long.numberOfTrailingZeros(words[i + 1])]++;
      counts[2 * LANE + Long.numberOfTrailingZeros(words[i + 2])]++;
      counts[3 * LANE + Long.numberOfTrailingZeros(words[i + 3])]++;
    }
    for (; i < count; i++) {
      counts[Long.numberOfTrailingZeros(words[i])]++;
    }
  }

  /** {@code words[i] &= masks[codes[from + i]]} for the codes of a closed set. */
  static void andCodes(long[] words, int from, int count, byte[] codes, long[] masks) {
    for (int i = 0; i < count; i++) {
      words[i] &= masks[codes[from + i] & 0xFF];
    }
  }

  /** The same for codes that are longs. */
  static void andCodes(long[] words, int from, int count, FactColumn.Longs column, long[] masks) {
    long[] codes = column.codes();
    int stride = column.stride();
    int at = column.first() + from * stride;
    for (int i = 0; i < count; i++) {
      words[i] &= masks[(int) codes[at]];
      at += stride;
    }
  }

  /** {@code words[i] &= masks[slot of the code]}. */
  static void andDense(
      long[] words, int from, int count, FactColumn.Longs column, Slots.Dense slots, long[] masks) {
    long[] codes = column.codes();
    int stride = column.stride();
    int at = column.first() + from * stride;
    char[] slotOf = slots.slotOf();
    long low = slots.low();
    long high = slots.high();
    int shift = slots.shift();
    for (int i = 0; i < count; i++) {
      long code = codes[at];
      int slot = slotOf[(int) ((Math.max(low, Math.min(code, high)) - low) >>> shift)];
      words[i] &= masks[code == Long.MIN_VALUE ? 0 : slot];
      at += stride;
    }
  }

  /** {@code words[i] &= masks[slot of the code]} for slots that are found by halving. */
  static void andSearched(
      long[] words, int from, int count, FactColumn.Longs column, long[] cuts, long[] masks) {
    long[] codes = column.codes();
    int stride = column.stride();
    int at = column.first() + from * stride;
    for (int i = 0; i < count; i++) {
      long code = codes[at];
      words[i] &= masks[code == Long.MIN_VALUE ? 0 : countAtMost(cuts, code)];
      at += stride;
    }
  }

  /** All bits of words that have more than their lowest bit, without it: 0 where none has. */
  static long severalBits(long[] words, int count) {
    long several = 0;
    for (int i = 0; i < count; i++) {
      several |= words[i] & (words[i] - 1);
    }
    return several;
  }

  /** {@code rows[i] = rowOfBit[lowest bit of words[i]]}; {@code rowOfBit[64]} stands for no bit. */
  static void rows(long[] words, int count, int[] rowOfBit, int[] rows) {
    for (int i = 0; i < count; i++) {
      rows[i] = rowOfBit[Long.numberOfTrailingZeros(words[i])];
    }
  }

  /** {@code slots[i] = codes[from + i]} for the codes of a closed set. */
  static void slots(int[] slots, int from, int count, byte[] codes) {
    for (int i = 0; i < count; i++) {
      slots[i] = codes[from + i] & 0xFF;
    }
  }

  /** The same for codes that are longs. */
  static void slots(int[] slots, int from, int count, FactColumn.Longs column) {
    long[] codes = column.codes();
    int stride = column.stride();
    int at = column.first() + from * stride;
    for (int i = 0; i < count; i++) {
      slots[i] = (int) codes[at];
      at += stride;
    }
  }

  /** {@code slots[i]} = the slot of a code. */
  static void slots(int[] slots, int from, int count, FactColumn.Longs column, Slots.Dense dense) {
    long[] codes = column.codes();
    int stride = column.stride();
    int at = column.first() + from * stride;
    char[] slotOf = dense.slotOf();
    long low = dense.low();
    long span = dense.high() - low;
    int shift = dense.shift();
    for (int i = 0; i < count; i++) {
      long code = codes[at];
      boolean isInside = Long.compareUnsigned(code - low, span) <= 0;
      slots[i] = isInside ? slotOf[(int) ((code - low) >>> shift)] : dense.of(code);
      at += stride;
    }
  }

  /** {@code slots[i]} = the slot of a code, found by halving. */
  static void slots(int[] slots, int from, int count, FactColumn.Longs column, long[] cuts) {
    long[] codes = column.codes();
    int stride = column.stride();
    int at = column.first() + from * stride;
    for (int i = 0; i < count; i++) {
      long code = codes[at];
      slots[i] = code == Long.MIN_VALUE ? 0 : countAtMost(cuts, code);
      at += stride;
    }
  }

  /** {@code places[i] += slots[i] * step}. */
  static void addPlaces(int[] places, int count, int[] slots, int step) {
    for (int i = 0; i < count; i++) {
      places[i] += slots[i] * step;
    }
  }

  /** {@code picked[i] = values[places[i]]}. */
  static void pick(int[] picked, int count, int[] places, int[] values) {
    for (int i = 0; i < count; i++) {
      picked[i] = values[places[i]];
    }
  }

  /** {@code words[i] &= leaves[bases[i] + firstSlot + slots[i]]}. */
  static void andLeaves(
      long[] words, int count, int[] bases, long[] leaves, int[] slots, int firstSlot) {
    for (int i = 0; i < count; i++) {
      words[i] &= leaves[bases[i] + firstSlot + slots[i]];
    }
  }

  /** The same for two columns at once. */
  static void andLeaves(
      long[] words,
      int count,
      int[] bases,
      long[] leaves,
      int[] slots,
      int firstSlot,
      int[] otherSlots,
      int firstOtherSlot) {
    for (int i = 0; i < count; i++) {
      int base = bases[i];
      words[i] &=
          leaves[base + firstSlot + slots[i]] & leaves[base + firstOtherSlot + otherSlots[i]];
    }
  }

  /** The first of several words of each slot, for the leaves {@code leaves[i]}. */
  static void andLongLeaves(
      long[] words, int count, int[] slots, int[] leafOf, Index index, int firstSlot) {
    long[] leaves = index.leaves();
    int[] masksAt = index.masksAt();
    int[] wordCounts = index.words();
    for (int i = 0; i < count; i++) {
      int leaf = leafOf[i];
      words[i] &= leaves[masksAt[leaf] + (firstSlot + slots[i]) * wordCounts[leaf]];
    }
  }

  /**
   * {@code hits[i]} = the row of the lowest bit of {@code words[i]}, or none where there is none.
   */
  static void leafRows(
      long[] words, int count, int[] bases, long[] leaves, int slotCount, int[] hits) {
    for (int i = 0; i < count; i++) {
      long word = words[i];
      hits[i] =
          word == 0
              ? Matcher.NONE
              : (int) leaves[bases[i] + slotCount + Long.numberOfTrailingZeros(word)];
    }
  }
}
