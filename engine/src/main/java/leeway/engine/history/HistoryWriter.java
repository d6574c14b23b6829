package leeway.engine.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;

/** Writes a month of history as {@link HistoryFormat} has it. */
public final class HistoryWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private HistoryWriter() {}

  /** The bytes of a month: the same for the same month. */
  public static byte[] write(HistoryMonth month) {
    var writer = new HistoryWriter();
    writer.header(month);
    month.facts().forEach(writer::fact);
    return writer.checked();
  }

  private void header(HistoryMonth month) {
    number(HistoryFormat.MAGIC, Integer.BYTES);
    number(HistoryFormat.VERSION, Byte.BYTES);
    text(month.kind());
    number(month.month().getYear(), Short.BYTES);
    number(month.month().getMonthValue(), Byte.BYTES);
    number(atMost(HistoryFormat.SITUATIONS_MAX, month.size(), "situations"), Integer.BYTES);
    number(atMost(HistoryFormat.FACTS_MAX, month.facts().size(), "facts"), Short.BYTES);
  }

  private void fact(FactHistory fact) {
    text(fact.name());
    switch (fact.coding()) {
      case Coding.Texts texts -> {
        number(HistoryFormat.TEXTS, Byte.BYTES);
        number(atMost(HistoryFormat.VALUES_MAX, texts.values().size(), "values"), Byte.BYTES);
        texts.values().forEach(this::text);
      }
      case Coding.Flags() -> number(HistoryFormat.FLAGS, Byte.BYTES);
      case Coding.Numbers(int scale) -> {
        number(HistoryFormat.NUMBERS, Byte.BYTES);
        number(scale, Byte.BYTES);
      }
      case Coding.Dates() -> number(HistoryFormat.DATES, Byte.BYTES);
      case Coding.Months() -> number(HistoryFormat.MONTHS, Byte.BYTES);
    }
    codes(fact);
  }

  private void codes(FactHistory fact) {
    switch (fact.codes()) {
      case FactColumn.Bytes bytes -> {
        for (int i = 0; i < bytes.size(); i++) {
          number(bytes.code(i), Byte.BYTES);
        }
      }
      case FactColumn.Longs longs -> numbers(longs);
    }
  }

  private void numbers(FactColumn.Longs codes) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < codes.size(); i++) {
      long code = codes.code(i);
      if (code != Long.MIN_VALUE) {
        least = Math.min(least, code);
        most = Math.max(most, code);
      }
    }
    int width = width(least, most);
    long base = width < Long.BYTES && least <= most ? least : 0;
    number(width, Byte.BYTES);
    number(base, Long.BYTES);
    for (int i = 0; i < codes.size(); i++) {
      long code = codes.code(i);
      boolean isNull = code == Long.MIN_VALUE;
      number(width == Long.BYTES ? code : isNull ? 0 : code - base + 1, width);
    }
  }

  /** The fewest bytes that hold all differences plus 1; eight where they overflow. */
  private static int width(long least, long most) {
    if (least > most) {
      return Byte.BYTES;
    }
    long range = most - least;
    if (range < 0 || range >= 0xFFFF_FFFFL) {
      return Long.BYTES;
    }
    return range < 0xFF ? Byte.BYTES : range < 0xFFFF ? Short.BYTES : Integer.BYTES;
  }

  private static int atMost(int max, int got, String what) {
    if (got > max) {
      throw new IllegalArgumentException(
          "a month must have at most %d %s, got %d".formatted(max, what, got));
    }
    return got;
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(atMost(HistoryFormat.TEXT_BYTES_MAX, utf8.length, "bytes in a text"), Short.BYTES);
    out.writeBytes(utf8);
  }

  private void number(long number, int bytes) {
    for (int shift = Byte.SIZE * (bytes - 1); shift >= 0; shift -= Byte.SIZE) {
      out.write((int) (number >>> shift));
    }
  }

  private byte[] checked() {
    var checksum = new CRC32C();
    checksum.update(out.toByteArray());
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array());
    return out.toByteArray();
  }
}
