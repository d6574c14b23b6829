package leeway.engine.history;

/**
 * How a month is written, all numbers big-endian:
 *
 * <pre>
 * file   = magic(4) version(1) kind:text year(2) month(1) situations(4) facts(2) fact* crc(4)
 * fact   = name:text coding(1) [values(1) text* | scale(1)] codes
 * codes  = code(1)*                         of a closed set
 *        | width(1) base(8) number(width)*  of all else
 * text   = length(2) UTF-8
 * </pre>
 *
 * The last four bytes are the CRC-32C of all before them. A number is 0 for null, else its
 * difference from the base, the smallest of the month, plus 1, in 1, 2 or 4 bytes as the largest
 * needs; 8 bytes are the code as it is. The same month is always the same bytes.
 */
final class HistoryFormat {
  static final int MAGIC = 0x4C57_4831; // LWH1
  static final byte VERSION = 1;

  static final int SITUATIONS_MAX = 1 << 24;
  static final int FACTS_MAX = 1000;
  static final int TEXT_BYTES_MAX = 1000;
  static final int VALUES_MAX = 253;
  static final int FILE_BYTES_MAX = 1 << 30;

  /** Situations times facts: a byte of a file may become eight in memory. */
  static final long CELLS_MAX = 1 << 28;

  /* Codings. */
  static final byte TEXTS = 0;
  static final byte FLAGS = 1;
  static final byte NUMBERS = 2;
  static final byte DATES = 3;
  static final byte MONTHS = 4;

  private HistoryFormat() {}
}
