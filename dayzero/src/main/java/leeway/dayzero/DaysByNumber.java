package leeway.dayzero;

/**
 * The day, as a number, that belongs to a number; twelve bytes an entry, where a map of objects
 * takes eighty: the receipts of two million rows fit into a small heap. The key 0 is never used.
 */
final class DaysByNumber {
  /** What {@link #get} says where there is none. */
  static final int NONE = Integer.MIN_VALUE;

  private long[] keys = new long[1 << 10];
  private int[] days = new int[1 << 10];
  private int size;

  /** Puts a day unless the key has one. */
  void put(long key, int day) {
    if (size * 2 > keys.length) {
      grow();
    }
    int at = place(key);
    if (keys[at] == 0) {
      keys[at] = key;
      days[at] = day;
      size++;
    }
  }

  int get(long key) {
    int at = place(key);
    return keys[at] == 0 ? NONE : days[at];
  }

  /** Keys are bytes of a MAC, so their low bits are as good as any hash. */
  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) key & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldDays = days;
    keys = new long[oldKeys.length * 2];
    days = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        days[at] = oldDays[i];
      }
    }
  }
}
