package leeway.generator.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import leeway.generator.figures.Frame;

/**
 * A CSV file being written: UTF-8, lines end in a line feed, cells are quoted where they hold a
 * separator, a quote or a line end. Not thread-safe. I/O trouble is an {@link UncheckedIOException}
 * that names the file.
 */
final class Csv implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final OutputStream out;
  private final char separator;
  private final char decimal;
  private final DateTimeFormatter timestamp;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private boolean rowBegun;

  private Csv(Path file, char separator, char decimal, String timestamp) {
    this.file = file;
    this.separator = separator;
    this.decimal = decimal;
    this.timestamp = DateTimeFormatter.ofPattern(timestamp, Locale.ROOT);
    try {
      this.out = Files.newOutputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a file of our own: commas, points, ISO times to the second. */
  static Csv plain(Path folder, String name, String... header) {
    return begun(new Csv(folder.resolve(name), ',', '.', "yyyy-MM-dd'T'HH:mm:ss"), header);
  }

  /** Opens a file as the company's systems export it. */
  static Csv export(Path folder, String name, Frame.Export export, String... header) {
    return begun(
        new Csv(folder.resolve(name), export.separator(), export.decimal(), export.timestamp()),
        header);
  }

  private static Csv begun(Csv csv, String... header) {
    for (String cell : header) {
      csv.text(cell);
    }
    csv.end();
    return csv;
  }

  /** Adds a text. */
  Csv text(String text) {
    begin();
    if (needsQuotes(text)) {
      append('"');
      write(text.replace("\"", "\"\""));
      append('"');
    } else {
      write(text);
    }
    return this;
  }

  /** Adds a whole number. */
  Csv whole(long number) {
    return text(Long.toString(number));
  }

  /** Adds cents as an amount with two decimals. */
  Csv cents(long cents) {
    begin();
    long whole = StrictMath.abs(cents) / 100;
    int rest = (int) (StrictMath.abs(cents) % 100);
    if (cents < 0) {
      append('-');
    }
    write(Long.toString(whole));
    append(decimal); // never the separator: the dialect of an export says so
    append((char) ('0' + rest / 10));
    append((char) ('0' + rest % 10));
    return this;
  }

  /** Adds a number with as many decimals as it has, at most four. */
  Csv number(double number) {
    var plain =
        BigDecimal.valueOf(StrictMath.round(number * 10_000), 4)
            .stripTrailingZeros()
            .toPlainString();
    return text(plain.replace('.', decimal));
  }

  /** Adds a date and time. */
  Csv time(LocalDateTime time) {
    return text(timestamp.format(time));
  }

  /** Adds a date, always in ISO form. */
  Csv date(LocalDate date) {
    return text(date.toString());
  }

  /** Adds an empty cell. */
  Csv empty() {
    begin();
    return this;
  }

  /** Adds {@code yes} or {@code no}. */
  Csv flag(boolean flag) {
    return text(flag ? "yes" : "no");
  }

  /** Ends the row. */
  void end() {
    append('\n');
    rowBegun = false;
  }

  @Override
  public void close() {
    try (out) {
      out.write(buffer, 0, filled);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": could not be written", e);
    }
  }

  private void begin() {
    if (rowBegun) {
      append(separator);
    }
    rowBegun = true;
  }

  private boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == separator || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private void write(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        for (byte each : text.substring(i).getBytes(StandardCharsets.UTF_8)) {
          appendByte(each);
        }
        return;
      }
      appendByte((byte) text.charAt(i));
    }
  }

  private void append(char ascii) {
    appendByte((byte) ascii);
  }

  private void appendByte(byte each) {
    if (filled == BUFFER) {
      try {
        out.write(buffer, 0, filled);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": could not be written", e);
      }
      filled = 0;
    }
    buffer[filled++] = each;
  }
}
