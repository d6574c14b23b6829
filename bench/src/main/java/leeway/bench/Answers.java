package leeway.bench;

import java.util.Arrays;

/** Answers of peers beside each other. */
final class Answers {
  private Answers() {}

  /** Throws where a peer answers another row than the masks. */
  static void same(String peer, int[] expected, int[] got) {
    int at = Arrays.mismatch(expected, got);
    if (at >= 0) {
      throw new IllegalStateException(
          "%s answers row %d for situation %d, masks answer row %d"
              .formatted(peer, got[at], at, expected[at]));
    }
  }

  /** Throws where a peer counts otherwise than the masks. */
  static void same(String peer, long[] expected, long[] got) {
    if (!Arrays.equals(expected, got)) {
      throw new IllegalStateException(
          "%s counts %s, masks count %s"
              .formatted(peer, Arrays.toString(got), Arrays.toString(expected)));
    }
  }

  static long sum(int[] hits) {
    long sum = 0;
    for (int hit : hits) {
      sum += hit;
    }
    return sum;
  }
}
