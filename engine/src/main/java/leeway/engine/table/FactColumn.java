package leeway.engine.table;

import java.util.Arrays;

/**
 * The codes of one fact for many situations. The arrays are kept, not copied: a history of ten
 * million rows is shared by all who read it, and nobody writes.
 */
public sealed interface FactColumn {

  /** How many situations there are. */
  int size();

  /** The code of a situation. */
  long code(int situation);

  /** Codes of at most 255, one unsigned byte each: closed sets. */
  final class Bytes implements FactColumn {
    /** The largest code that a byte holds. */
    public static final int CODE_MAX = 255;

    private final byte[] codes;

    public Bytes(byte[] codes) {
      this.codes = codes;
    }

    byte[] codes() {
      return codes;
    }

    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public long code(int situation) {
      return Byte.toUnsignedInt(codes[situation]);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes bytes && Arrays.equals(codes, bytes.codes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(codes);
    }
  }

  /** Codes of any size: numbers, dates, money. */
  final class Longs implements FactColumn {
    private final long[] codes;

    public Longs(long[] codes) {
      this.codes = codes;
    }

    long[] codes() {
      return codes;
    }

    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public long code(int situation) {
      return codes[situation];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Longs longs && Arrays.equals(codes, longs.codes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(codes);
    }
  }
}
