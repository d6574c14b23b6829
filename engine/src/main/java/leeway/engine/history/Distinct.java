package leeway.engine.history;

import java.util.Arrays;

/** Gives each different number an id, counted from 0 in the order of their first appearance. */
final class Distinct {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int FIRST_BITS = 12;

  private int bits = FIRST_BITS;
  private long[] slots = new long[1 << FIRST_BITS];
  private int[] idOfSlot = free(1 << FIRST_BITS);
  private long[] numbers = new long[1 << (FIRST_BITS - 1)];
  private int size;

  private static int[] free(int count) {
    int[] free = new int[count];
    Arrays.fill(free, -1);
    return free;
  }

  /** How many different numbers there were. */
  int size() {
    return size;
  }

  /** The number with an id. */
  long number(int id) {
    return numbers[id];
  }

  /** {@code ids[i]} = the id of {@code given[i]}. */
  void ids(long[] given, int count, int[] ids) {
    for (int i = 0; i < count; i++) {
      long number = given[i];
      int slot = (int) ((number * GOLDEN) >>> (Long.SIZE - bits));
      int id = idOfSlot[slot];
      ids[i] = id >= 0 && slots[slot] == number ? id : find(number);
    }
  }

  private int find(long number) {
    int slot = (int) ((number * GOLDEN) >>> (Long.SIZE - bits));
    while (idOfSlot[slot] >= 0) {
      if (slots[slot] == number) {
        return idOfSlot[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == numbers.length) {
      grow();
      return find(number);
    }
    slots[slot] = number;
    idOfSlot[slot] = size;
    numbers[size] = number;
    return size++;
  }

  /** Twice the room, so that at most half of the slots are taken. */
  private void grow() {
    bits++;
    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    slots = new long[1 << bits];
    idOfSlot = free(1 << bits);
    for (int id = 0; id < size; id++) {
      int slot = (int) ((numbers[id] * GOLDEN) >>> (Long.SIZE - bits));
      while (idOfSlot[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = numbers[id];
      idOfSlot[slot] = id;
    }
  }
}
