package leeway.dayzero.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A file of separated cells with a line of headers: where it lies, under which name it is spoken
 * of, and how it is written. Each reading streams it anew.
 */
public record TableFile(
    Path path, String name, Encoding encoding, char separator, List<String> headers) {
  private static final int BEGIN_LENGTH = 1 << 16;
  private static final int CELL_LENGTH_MAX = 1 << 20;
  private static final int COLUMNS_MAX = 500;
  private static final int SAMPLE_ROWS = 50;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int ROWS_BETWEEN_STEPS = 1 << 14;

  public TableFile {
    headers = List.copyOf(headers);
  }

  /** Looks at the beginning of a file; throws UnreadableFile where it is no table. */
  public static TableFile at(Path path, String name) {
    byte[] begin = begin(path);
    if (begin.length == 0) {
      throw new UnreadableFile(name + ": expected a line of headers and rows, got an empty file");
    }
    if (begin[0] == 'P' && begin.length > 1 && begin[1] == 'K') {
      throw new UnreadableFile(
          name + ": expected a text of separated cells, got a workbook; save it as CSV");
    }
    var encoding = Encoding.of(begin);
    int rest = begin.length - encoding.markLength();
    String text = new String(begin, encoding.markLength(), rest, encoding.charset());
    char separator = separator(text);
    return new TableFile(path, name, encoding, separator, headers(name, text, separator));
  }

  /** How many bytes it has. */
  public long length() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands every row after the headers to {@code rows}, in order. */
  public void forEachRow(Consumer<Row> rows) {
    forEachRow(rows, _ -> {});
  }

  /** The same; {@code bytesRead} hears now and then how far the reading has come. */
  public void forEachRow(Consumer<Row> rows, LongConsumer bytesRead) {
    try (var bytes = new CountedBytes(Files.newInputStream(path));
        var records = csv(separator).ofCsvRecord(reader(bytes))) {
      var all = records.iterator();
      all.next();
      for (int count = 1; all.hasNext(); count++) {
        rows.accept(row(all.next()));
        if (count % ROWS_BETWEEN_STEPS == 0) {
          bytesRead.accept(bytes.count());
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableFile(name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reader reader(InputStream bytes) throws IOException {
    bytes.skipNBytes(encoding.markLength());
    // a byte that is no text in this encoding becomes a mark of replacement and stops nothing
    var decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new InputStreamReader(bytes, decoder);
  }

  private static Row row(CsvRecord each) {
    return new Row(Math.toIntExact(each.getStartingLineNumber()), each.getFields());
  }

  private static byte[] begin(Path path) {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(BEGIN_LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> headers(String name, String text, char separator) {
    List<String> headers = firstRow(text, separator).stream().map(String::strip).toList();
    if (headers.size() < 2 || headers.size() > COLUMNS_MAX) {
      throw new UnreadableFile(
          name
              + ": expected 2 to "
              + COLUMNS_MAX
              + " columns separated by comma, semicolon, tab or bar, got "
              + headers.size());
    }
    return headers;
  }

  private static List<String> firstRow(String text, char separator) {
    try (var records = csv(separator).ofCsvRecord(new StringReader(text))) {
      Iterator<CsvRecord> all = records.iterator();
      return all.hasNext() ? all.next().getFields() : List.of();
    } catch (IOException | CsvParseException _) {
      return List.of();
    }
  }

  /**
   * The separator under which most of the first rows have as many cells as the headers, and most.
   */
  private static char separator(String text) {
    char best = ',';
    int bestCells = 1;
    for (char each : SEPARATORS) {
      int cells = evenCells(text, each);
      if (cells > bestCells) {
        best = each;
        bestCells = cells;
      }
    }
    return best;
  }

  /** How many cells the first rows have, where most of them have as many as the headers; else 0. */
  private static int evenCells(String text, char separator) {
    int cells = 0;
    int rows = 0;
    int even = 0;
    try (var records = csv(separator).ofCsvRecord(new StringReader(text))) {
      for (CsvRecord each : records) {
        cells = rows == 0 ? each.getFieldCount() : cells;
        even += each.getFieldCount() == cells ? 1 : 0;
        if (++rows == SAMPLE_ROWS) {
          break;
        }
      }
    } catch (IOException | CsvParseException _) {
      return 0;
    }
    return even * 4 >= rows * 3 ? cells : 0;
  }

  private static CsvReader.CsvReaderBuilder csv(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(CELL_LENGTH_MAX);
  }
}
