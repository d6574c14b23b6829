package leeway.engine.table;

import java.util.Arrays;

/**
 * The places of a block of situations in one group: of situation {@code i}, {@code even[i]} as a
 * char where {@code i} is even, {@code odd[i - 1]} where it is odd. Eight codes in a long are four
 * and four chars without any shuffling. Scratch arrays of one thread.
 */
final class Places {
  private final byte[][] codes;
  private final long[] factors;
  private final long[] masks;
  private final byte[] even = new byte[BatchMatcher.BLOCK];
  private final byte[] odd = new byte[BatchMatcher.BLOCK];

  /** The places of a group over columns that are bytes. */
  Places(CodeGroup group, FactColumn[] columns) {
    this.factors = group.factors();
    this.masks = group.masks();
    this.codes =
        Arrays.stream(group.read())
            .mapToObj(column -> ((FactColumn.Bytes) columns[column]).codes())
            .toArray(byte[][]::new);
  }

  byte[][] codes() {
    return codes;
  }

  long[] factors() {
    return factors;
  }

  long[] masks() {
    return masks;
  }

  byte[] even() {
    return even;
  }

  byte[] odd() {
    return odd;
  }
}
