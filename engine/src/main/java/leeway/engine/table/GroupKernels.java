package leeway.engine.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Loops over {@link Places}: eight situations at a time where that is possible. */
final class GroupKernels {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle CHARS =
      MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

  /** Every second byte of a long: four chars. */
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

  private GroupKernels() {}

  /** Finds the places of the situations from {@code from}. */
  static void place(Places places, int from, int count) {
    byte[] a = places.codes()[0];
    byte[] b = places.codes()[1];
    byte[] c = places.codes()[2];
    byte[] d = places.codes()[3];
    long[] factors = places.factors();
    long ofA = factors[0];
    long ofB = factors[1];
    long ofC = factors[2];
    long ofD = factors[3];
    long ofFirst = factors[4];
    byte[] even = places.even();
    byte[] odd = places.odd();
    int i = 0;
    for (; i + Long.BYTES <= count; i += Long.BYTES) {
      int at = from + i;
      long first = (long) LONGS.get(a, at) * ofA + (long) LONGS.get(b, at) * ofB;
      long second = (long) LONGS.get(c, at) * ofC + (long) LONGS.get(d, at) * ofD;
      LONGS.set(even, i, (first & EVEN) * ofFirst + (second & EVEN));
      LONGS.set(odd, i, (first >>> Byte.SIZE & EVEN) * ofFirst + (second >>> Byte.SIZE & EVEN));
    }
    for (; i < count; i++) {
      int at = from + i;
      long first = (a[at] & 0xFF) * ofA + (b[at] & 0xFF) * ofB;
      long place = first * ofFirst + (c[at] & 0xFF) * ofC + (d[at] & 0xFF) * ofD;
      CHARS.set((i & 1) == 0 ? even : odd, i & ~1, (char) place);
    }
  }

  /** {@code words[i] &= masks[place of i]}. */
  static void and(long[] words, int count, Places places) {
    byte[] even = places.even();
    byte[] odd = places.odd();
    long[] masks = places.masks();
    int i = 0;
    for (; i + 1 < count; i += 2) {
      words[i] &= masks[(char) CHARS.get(even, i)];
      words[i + 1] &= masks[(char) CHARS.get(odd, i)];
    }
    if (i < count) {
      words[i] &= masks[(char) CHARS.get(even, i)];
    }
  }

  /** {@code words[i]} = the masks of both places, anded. */
  static void words(long[] words, int count, Places places, Places others) {
    byte[] even = places.even();
    byte[] odd = places.odd();
    long[] masks = places.masks();
    byte[] othersEven = others.even();
    byte[] othersOdd = others.odd();
    long[] othersMasks = others.masks();
    int i = 0;
    for (; i + 1 < count; i += 2) {
      words[i] = masks[(char) CHARS.get(even, i)] & othersMasks[(char) CHARS.get(othersEven, i)];
      words[i + 1] = masks[(char) CHARS.get(odd, i)] & othersMasks[(char) CHARS.get(othersOdd, i)];
    }
    if (i < count) {
      words[i] = masks[(char) CHARS.get(even, i)] & othersMasks[(char) CHARS.get(othersEven, i)];
    }
  }

  /**
   * {@code counts[lane * LANE + lowest bit of the word]++} for the words of {@link #words}, which
   * are not kept; {@code count} is a multiple of {@link Kernels#LANES}.
   */
  static void count(int count, Places places, Places others, int[] counts) {
    byte[] even = places.even();
    byte[] odd = places.odd();
    long[] masks = places.masks();
    byte[] othersEven = others.even();
    byte[] othersOdd = others.odd();
    long[] othersMasks = others.masks();
    for (int i = 0; i < count; i += Kernels.LANES) {
      long word = masks[(char) CHARS.get(even, i)] & othersMasks[(char) CHARS.get(othersEven, i)];
      counts[Long.numberOfTrailingZeros(word)]++;
      word = masks[(char) CHARS.get(odd, i)] & othersMasks[(char) CHARS.get(othersOdd, i)];
      counts[Kernels.LANE + Long.numberOfTrailingZeros(word)]++;
      word =
          masks[(char) CHARS.get(even, i + 2)] & othersMasks[(char) CHARS.get(othersEven, i + 2)];
      counts[2 * Kernels.LANE + Long.numberOfTrailingZeros(word)]++;
      word = masks[(char) CHARS.get(odd, i + 2)] & othersMasks[(char) CHARS.get(othersOdd, i + 2)];
      counts[3 * Kernels.LANE + Long.numberOfTrailingZeros(word)]++;
    }
  }
}
