package leeway.engine.table;

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
  }

  /**
   * Codes of any size: numbers, dates, money. Situation {@code i} is at {@code codes[first + i *
   * stride]}, so that one input of coded rows is a column too.
   */
  final class Longs implements FactColumn {
    private final long[] codes;
    private final int first;
    private final int stride;

    public Longs(long[] codes) {
      this(codes, 0, 1);
    }

    public Longs(long[] codes, int first, int stride) {
      if (first < 0 || stride < 1 || first > codes.length) {
        throw new IllegalArgumentException(
            "column must begin within its %d codes and go forward, got first %d, stride %d"
                .formatted(codes.length, first, stride));
      }
      this.codes = codes;
      this.first = first;
      this.stride = stride;
    }

    long[] codes() {
      return codes;
    }

    int first() {
      return first;
    }

    int stride() {
      return stride;
    }

    @Override
    public int size() {
      return Math.ceilDiv(codes.length - first, stride);
    }

    @Override
    public long code(int situation) {
      return codes[first + situation * stride];
    }
  }
}
