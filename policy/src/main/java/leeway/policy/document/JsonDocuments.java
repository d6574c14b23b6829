package leeway.policy.document;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.Span;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into values: numbers exactly, duplicate names refused, within limits on size, nesting
 * and numbers. What comes back is text, numbers, booleans, lists, contexts and null.
 */
public final class JsonDocuments {

  /** The deepest nesting that is read. */
  public static final int DEPTH_MAX = 32;

  /** The longest file that is read, in bytes: 256 MiB. */
  public static final long BYTES_MAX = 256L << 20;

  /** The most characters of a number, and the largest exponent in either direction. */
  public static final int NUMBER_LENGTH_MAX = 40;

  static final int EXPONENT_MAX = 30;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxDocumentLength(BYTES_MAX)
                  .maxNumberLength(NUMBER_LENGTH_MAX)
                  .maxStringLength(1 << 20)
                  .maxNameLength(1 << 10)
                  .build())
          .build();

  private JsonDocuments() {}

  /** Takes the entries of an object one by one: the name, where it stands, and the value. */
  @FunctionalInterface
  public interface EntryReader {
    void read(String name, Span at, Value value);
  }

  /** The one document that {@code text} holds; {@code line} is the line of its first character. */
  public static Parsed read(String source, int line, String text) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      var value = value(parser);
      if (parser.nextToken() != null) {
        return new Parsed.Broken(
            broken(source, line, parser, "one document is expected, got more"));
      }
      return new Parsed.Document(value);
    } catch (JacksonException e) {
      return new Parsed.Broken(broken(source, line, e));
    } catch (NumberOutOfRange e) {
      return new Parsed.Broken(
          Problem.error("json", e.place(source, line), e.what(), "write it out"));
    }
  }

  /**
   * Hands each entry of the one object in {@code bytes} to {@code reader}, in order, without
   * keeping them; the problem that ended it, if any.
   */
  public static Optional<Problem> entries(String source, InputStream bytes, EntryReader reader) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.of(broken(source, 1, parser, "an object of documents is expected"));
      }
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        var at = parser.currentTokenLocation();
        parser.nextToken();
        reader.read(name, new Span(at.getLineNr(), at.getColumnNr(), 1), value(parser));
      }
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.of(broken(source, 1, e));
    } catch (NumberOutOfRange e) {
      return Optional.of(Problem.error("json", e.place(source, 1), e.what(), "write it out"));
    }
  }

  private static Value value(JsonParser parser) {
    var token = parser.currentToken();
    if (token == null) {
      return Values.NULL;
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> Values.text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> Values.TRUE;
      case VALUE_FALSE -> Values.FALSE;
      default -> Values.NULL;
    };
  }

  private static Value object(JsonParser parser) {
    var entries = new LinkedHashMap<String, Value>();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      entries.put(name, value(parser));
    }
    return Value.Context.of(entries);
  }

  private static Value array(JsonParser parser) {
    var items = new ArrayList<Value>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return Values.list(items);
  }

  /**
   * {@code 9E999999999} is a short text and an endless number, so its exponent is looked at first.
   */
  private static Value number(JsonParser parser) {
    var written = parser.getString();
    int e = Math.max(written.indexOf('e'), written.indexOf('E'));
    var exponent = e < 0 ? "0" : written.substring(e + 1);
    if (exponent.length() > 4 || Math.abs(Integer.parseInt(exponent)) > EXPONENT_MAX) {
      var at = parser.currentTokenLocation();
      throw new NumberOutOfRange(written, at.getLineNr(), at.getColumnNr());
    }
    return new Value.Num(new BigDecimal(written));
  }

  private static Problem broken(String source, int line, JsonParser parser, String what) {
    var at = parser.currentTokenLocation();
    return Problem.error(
        "json", place(source, line, at.getLineNr(), at.getColumnNr()), what, "mend the JSON here");
  }

  private static Problem broken(String source, int line, JacksonException e) {
    var at = e.getLocation();
    var place =
        at == null
            ? new Place(source, new Span(line, 1, 1))
            : place(source, line, at.getLineNr(), at.getColumnNr());
    return Problem.error("json", place, firstSentence(e), "mend the JSON here");
  }

  private static Place place(String source, int firstLine, int line, int column) {
    return new Place(source, new Span(firstLine + Math.max(1, line) - 1, Math.max(1, column), 1));
  }

  private static String firstSentence(JacksonException e) {
    var message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable");
    return "JSON cannot be read: " + message.replaceAll("\\(.*?\\)", "").strip();
  }

  /** A number beyond the limits; never leaves this class. */
  private static final class NumberOutOfRange extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String written;
    private final int line;
    private final int column;

    NumberOutOfRange(String written, int line, int column) {
      super(written, null, false, false);
      this.written = written;
      this.line = line;
      this.column = column;
    }

    Place place(String source, int firstLine) {
      return JsonDocuments.place(source, firstLine, line, column);
    }

    String what() {
      return "a number has an exponent within " + EXPONENT_MAX + ", got `" + written + "`";
    }
  }
}
