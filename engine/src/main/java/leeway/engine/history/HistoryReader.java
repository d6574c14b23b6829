package leeway.engine.history;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;

/**
 * Reads a month of history. The bytes may come from anywhere: the checksum is compared first, every
 * length is compared with its limit and with the bytes that are left before anything is allocated,
 * and every code with its coding.
 */
public final class HistoryReader {
  /** The most bytes of a month. */
  public static final int BYTES_MAX = HistoryFormat.FILE_BYTES_MAX;

  /** How many bytes say that a file is a history. */
  public static final int MAGIC_BYTES = Integer.BYTES;

  private static final long DIFFERENCE_MAX = 0xFFFF_FFFFL;
  private static final long DAY_MAX = LocalDate.MAX.toEpochDay() - 366;

  private final ByteBuffer in;

  private HistoryReader(ByteBuffer in) {
    this.in = in;
  }

  /** True for bytes that begin as a month of history does; the rest may still be damaged. */
  public static boolean isHistory(byte[] start) {
    return start.length >= MAGIC_BYTES && ByteBuffer.wrap(start).getInt() == HistoryFormat.MAGIC;
  }

  /** The month that the bytes are; throws {@link MalformedHistory} for all others. */
  public static HistoryMonth read(byte[] bytes) throws MalformedHistory {
    if (bytes.length > HistoryFormat.FILE_BYTES_MAX || bytes.length < Integer.BYTES) {
      throw new MalformedHistory(
          "a month of history has 4 to %d bytes, got %d"
              .formatted(HistoryFormat.FILE_BYTES_MAX, bytes.length));
    }
    int end = bytes.length - Integer.BYTES;
    var checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    if ((int) checksum.getValue() != ByteBuffer.wrap(bytes).getInt(end)) {
      throw new MalformedHistory("the checksum does not match: rebuild the file with `reindex`");
    }
    var reader = new HistoryReader(ByteBuffer.wrap(bytes, 0, end));
    try {
      return reader.month();
    } catch (BufferUnderflowException _) {
      throw new MalformedHistory("the bytes end at %d within a value".formatted(end));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedHistory(reader.here() + e.getMessage());
    }
  }

  private HistoryMonth month() throws MalformedHistory {
    if (in.getInt() != HistoryFormat.MAGIC || in.get() != HistoryFormat.VERSION) {
      throw new MalformedHistory("not a month of history of version " + HistoryFormat.VERSION);
    }
    var kind = text();
    var month = YearMonth.of(Short.toUnsignedInt(in.getShort()), in.get());
    int size = limited(in.getInt(), HistoryFormat.SITUATIONS_MAX, "situations");
    int count = limited(in.getShort(), HistoryFormat.FACTS_MAX, "facts");
    if ((long) size * count > HistoryFormat.CELLS_MAX) {
      throw new MalformedHistory(
          "%sat most %d values, got %d facts of %d situations"
              .formatted(here(), HistoryFormat.CELLS_MAX, count, size));
    }
    var facts = new ArrayList<FactHistory>();
    for (int i = 0; i < count; i++) {
      facts.add(fact(size));
    }
    if (in.hasRemaining()) {
      throw new MalformedHistory(here() + in.remaining() + " bytes follow the last fact");
    }
    return new HistoryMonth(kind, month, size, facts);
  }

  private FactHistory fact(int size) throws MalformedHistory {
    var name = text();
    var coding = coding();
    return switch (coding) {
      case Coding.Closed closed -> new FactHistory(name, coding, bytes(closed, size));
      case Coding.Ordered _ -> new FactHistory(name, coding, numbers(coding, size));
    };
  }

  private Coding coding() throws MalformedHistory {
    byte kind = in.get();
    return switch (kind) {
      case HistoryFormat.TEXTS -> new Coding.Texts(values());
      case HistoryFormat.FLAGS -> new Coding.Flags();
      case HistoryFormat.NUMBERS -> new Coding.Numbers(in.get());
      case HistoryFormat.DATES -> new Coding.Dates();
      case HistoryFormat.MONTHS -> new Coding.Months();
      default -> throw new MalformedHistory(here() + "a coding is 0 to 4, got " + kind);
    };
  }

  private List<String> values() throws MalformedHistory {
    int count = limited(Byte.toUnsignedInt(in.get()), HistoryFormat.VALUES_MAX, "values");
    var values = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      values.add(text());
    }
    return values;
  }

  private FactColumn bytes(Coding.Closed coding, int size) throws MalformedHistory {
    byte[] codes = new byte[available(size, Byte.BYTES)];
    in.get(codes);
    for (byte code : codes) {
      if (Byte.toUnsignedInt(code) > coding.codeMax()) {
        throw new MalformedHistory(
            "%sa code is 0 to %d, got %d"
                .formatted(here(), coding.codeMax(), Byte.toUnsignedInt(code)));
      }
    }
    return new FactColumn.Bytes(codes);
  }

  private FactColumn numbers(Coding coding, int size) throws MalformedHistory {
    int width = in.get();
    long base = in.getLong();
    if (width < Long.BYTES && (base == Long.MIN_VALUE || base > Long.MAX_VALUE - DIFFERENCE_MAX)) {
      throw new MalformedHistory(here() + "no number lies so far out as base " + base);
    }
    long[] codes = new long[available(size, width)];
    switch (width) {
      case Byte.BYTES -> {
        for (int i = 0; i < size; i++) {
          codes[i] = code(Byte.toUnsignedLong(in.get()), base);
        }
      }
      case Short.BYTES -> {
        for (int i = 0; i < size; i++) {
          codes[i] = code(Short.toUnsignedLong(in.getShort()), base);
        }
      }
      case Integer.BYTES -> {
        for (int i = 0; i < size; i++) {
          codes[i] = code(Integer.toUnsignedLong(in.getInt()), base);
        }
      }
      case Long.BYTES -> {
        for (int i = 0; i < size; i++) {
          codes[i] = in.getLong();
        }
      }
      default ->
          throw new MalformedHistory(here() + "a number has 1, 2, 4 or 8 bytes, got " + width);
    }
    if (coding instanceof Coding.Dates) {
      requireDays(codes);
    }
    return new FactColumn.Longs(codes);
  }

  private void requireDays(long[] codes) throws MalformedHistory {
    for (long code : codes) {
      if (code != Long.MIN_VALUE && Math.abs(code) > DAY_MAX) {
        throw new MalformedHistory(
            "%sa day is at most %d days from 1970, got %d".formatted(here(), DAY_MAX, code));
      }
    }
  }

  private static long code(long difference, long base) {
    return difference == 0 ? Long.MIN_VALUE : base + difference - 1;
  }

  private String text() throws MalformedHistory {
    int length = limited(in.getShort(), HistoryFormat.TEXT_BYTES_MAX, "bytes in a text");
    var utf8 = in.slice(in.position(), available(length, Byte.BYTES));
    in.position(in.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException _) {
      throw new MalformedHistory(here() + "a text is not UTF-8");
    }
  }

  private int limited(int got, int max, String what) throws MalformedHistory {
    if (got < 0 || got > max) {
      throw new MalformedHistory("%sat most %d %s, got %d".formatted(here(), max, what, got));
    }
    return got;
  }

  /** The count itself, once the bytes for so many are known to be there. */
  private int available(int count, int width) throws MalformedHistory {
    if (width < 1 || (long) count * width > in.remaining()) {
      throw new MalformedHistory(
          "%s%d values of %d bytes need more than the %d bytes that are left"
              .formatted(here(), count, width, in.remaining()));
    }
    return count;
  }

  private String here() {
    return "byte " + in.position() + ": ";
  }
}
