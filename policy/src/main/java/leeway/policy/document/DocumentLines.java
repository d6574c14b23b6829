package leeway.policy.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.Span;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;

/**
 * Documents one after the other from JSON Lines, or from CSV whose header names the fields ({@code
 * a.b} is field {@code b} of {@code a}; an empty cell is no field; a cell that begins with a
 * bracket or brace is JSON). Holds one line at a time. Not thread-safe; closing it closes the
 * stream.
 */
public final class DocumentLines implements AutoCloseable {

  /** The longest line that is read, in characters: 1 Mi. */
  public static final int LINE_MAX = 1 << 20;

  /** One document with the line on which it begins, counted from 1. */
  public record Line(int number, Parsed parsed) {}

  private final String source;
  private final BufferedReader reader;
  private List<String> header = List.of();
  private boolean isCsv;
  private int lineNumber;

  public DocumentLines(String source, InputStream bytes) {
    this.source = source;
    this.reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
  }

  /** The next document; nothing at the end. */
  public Optional<Line> next() {
    while (true) {
      var line = nextLine();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      int number = lineNumber;
      var text = line.get();
      if (text.length() > LINE_MAX) {
        return Optional.of(new Line(number, tooLong(number)));
      }
      if (number == 1 && isHeader(text)) {
        isCsv = true;
        header = CsvRows.fields(text.strip()).orElse(List.of());
      } else if (!text.isBlank()) {
        return Optional.of(new Line(number, isCsv ? row(text, number) : json(text, number)));
      }
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHeader(String text) {
    var first = text.stripLeading();
    return !first.isEmpty() && first.charAt(0) != '{' && first.charAt(0) != '[';
  }

  private Parsed json(String text, int number) {
    return JsonDocuments.read(source, number, text);
  }

  private Parsed row(String first, int number) {
    var text = new StringBuilder(first);
    var fields = CsvRows.fields(first);
    while (fields.isEmpty() && text.length() <= LINE_MAX) {
      var more = nextLine();
      if (more.isEmpty()) {
        return broken(number, "a quote is opened and never closed", "close it");
      }
      fields = CsvRows.fields(text.append('\n').append(more.get()).toString());
    }
    if (fields.isEmpty()) {
      return tooLong(number);
    }
    if (fields.get().size() != header.size()) {
      var counts = header.size() + " fields as in the header, got " + fields.get().size();
      return broken(number, "a row has " + counts, "mend the row");
    }
    return document(fields.get(), number);
  }

  private Parsed document(List<String> fields, int number) {
    var tree = new LinkedHashMap<String, Object>();
    for (int i = 0; i < fields.size(); i++) {
      var cell = fields.get(i);
      if (cell.startsWith("{") || cell.startsWith("[")) {
        switch (JsonDocuments.read(source, number, cell)) {
          case Parsed.Document(var value) -> put(tree, header.get(i), value);
          case Parsed.Broken broken -> {
            return broken;
          }
        }
      } else if (!cell.isEmpty()) {
        put(tree, header.get(i), Values.text(cell));
      }
    }
    return new Parsed.Document(context(tree));
  }

  private static void put(Map<String, Object> tree, String path, Value value) {
    var at = tree;
    var steps = path.strip().split("\\.", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      var next =
          at.get(steps[i]) instanceof Branch branch ? branch : new Branch(new LinkedHashMap<>());
      at.put(steps[i], next);
      at = next.entries();
    }
    at.put(steps[steps.length - 1], value);
  }

  private static Value context(Map<String, Object> tree) {
    var entries = new LinkedHashMap<String, Value>();
    for (var entry : tree.entrySet()) {
      entries.put(
          entry.getKey(),
          switch (entry.getValue()) {
            case Branch(var inner) -> context(inner);
            case Value value -> value;
            default -> Values.NULL;
          });
    }
    return Value.Context.of(entries);
  }

  /** A context in the making. */
  private record Branch(Map<String, Object> entries) {}

  private Parsed tooLong(int number) {
    return broken(number, "a line has at most " + LINE_MAX + " characters, got more", "split it");
  }

  private Parsed broken(int number, String what, String remedy) {
    return new Parsed.Broken(
        Problem.error("line", new Place(source, new Span(number, 1, 1)), what, remedy));
  }

  /** The next line without its end; of a line that is too long only the beginning. */
  private Optional<String> nextLine() {
    var line = new StringBuilder();
    try {
      int c = reader.read();
      if (c < 0) {
        return Optional.empty();
      }
      for (; c >= 0 && c != '\n'; c = reader.read()) {
        if (line.length() <= LINE_MAX) {
          line.append((char) c);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lineNumber++;
    return Optional.of(line.toString());
  }
}
