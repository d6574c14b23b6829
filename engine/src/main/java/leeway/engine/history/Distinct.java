package leeway.engine.history;

import java.util.Arrays;

/*
 * A number and its id lie side by side, so that looking one up touches one line of the cache
 * (ReplayBenchmark).
 */
/** Gives each different number an id, counted from 0 in the order of their first appearance. */
final class Distinct {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int FIRST_BITS = 12;
  private static final long FREE = -1;

  private int bits = FIRST_BITS;

  /** A number at every even place, and its id, or {@link #FREE}, behind it. */
  private long[] places = free(FIRST_BITS);

  private long[] numbers = new long[1 << (FIRST_BITS - 1)];
  private int size;

  private static long[] free(int bits) {
    long[] free = new long[2 << bits];
    Arrays.fill(free, FREE);
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
      int place = place(number);
      long id = places[place + 1];
      ids[i] = id != FREE && places[place] == number ? (int) id : find(number);
    }
  }

  private int place(long number) {
    return (int) ((number * GOLDEN) >>> (Long.SIZE - bits)) << 1;
  }

  private int find(long number) {
    int place = placeOf(number);
    if (places[place + 1] != FREE) {
      return (int) places[place + 1];
    }
    if (size == numbers.length) {
      grow();
      return find(number);
    }
    put(place, number, size);
    numbers[size] = number;
    return size++;
  }

  /** Where a number lies, or else would lie. */
  private int placeOf(long number) {
    int place = place(number);
    while (places[place + 1] != FREE && places[place] != number) {
      place = (place + 2) & (places.length - 1);
    }
    return place;
  }

  private void put(int place, long number, int id) {
    places[place] = number;
    places[place + 1] = id;
  }

  /** Twice the room, so that at most half of the places are taken. */
  private void grow() {
    bits++;
    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    places = free(bits);
    for (int id = 0; id < size; id++) {
      put(placeOf(numbers[id]), numbers[id], id);
    }
  }
}
