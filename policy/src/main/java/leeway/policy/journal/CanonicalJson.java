package leeway.policy.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * The one way to write a {@link JsonValue} as bytes (RFC 8785, for the values that the journal
 * allows), and the reader that accepts exactly those bytes. Equal values have equal bytes, so a
 * hash of the bytes is a hash of the value.
 */
public final class CanonicalJson {

  /** The deepest nesting of arrays and objects that is read or written. */
  public static final int DEPTH_MAX = 32;

  /** The longest document that is read, in bytes: 1 MiB. */
  public static final int BYTES_MAX = 1 << 20;

  private static final HexFormat HEX = HexFormat.of();

  private CanonicalJson() {}

  /**
   * The canonical text of a value; throws IllegalArgumentException where it is nested deeper than
   * {@link #DEPTH_MAX}.
   */
  public static String text(JsonValue value) {
    var out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  /** The canonical text in UTF-8. */
  public static byte[] bytes(JsonValue value) {
    return text(value).getBytes(UTF_8);
  }

  /**
   * The value of canonical bytes; throws {@link MalformedJson} on anything that {@link #bytes}
   * would not have written.
   */
  public static JsonValue read(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new MalformedJson(
          BYTES_MAX, "a document has at most " + BYTES_MAX + " bytes, got " + bytes.length);
    }
    JsonValue value = new CanonicalJsonReader(decode(bytes)).read();
    byte[] canonical = bytes(value);
    if (!Arrays.equals(canonical, bytes)) {
      int at = Arrays.mismatch(canonical, bytes);
      throw new MalformedJson(
          at, "bytes must be canonical (RFC 8785): they differ from the canonical form here");
    }
    return value;
  }

  private static String decode(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJson(0, "bytes must be UTF-8, got some that are not", e);
    }
  }

  private static void write(JsonValue value, StringBuilder out, int depth) {
    if (depth > DEPTH_MAX) {
      throw new IllegalArgumentException("json is nested at most " + DEPTH_MAX + " deep, got more");
    }
    switch (value) {
      case JsonValue.Text(var text) -> writeText(text, out);
      case JsonValue.Whole(var number) -> out.append(number);
      case JsonValue.Truth(var truth) -> out.append(truth);
      case JsonValue.Array(var items) -> {
        out.append('[');
        Iterator<JsonValue> rest = items.iterator();
        while (rest.hasNext()) {
          write(rest.next(), out, depth + 1);
          out.append(rest.hasNext() ? "," : "");
        }
        out.append(']');
      }
      case JsonValue.Struct(var fields) -> {
        out.append('{');
        var rest = fields.entrySet().iterator();
        while (rest.hasNext()) {
          var field = rest.next();
          writeText(field.getKey(), out);
          out.append(':');
          write(field.getValue(), out, depth + 1);
          out.append(rest.hasNext() ? "," : "");
        }
        out.append('}');
      }
    }
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (character < ' ') {
            out.append("\\u").append(HEX.toHexDigits(character));
          } else {
            out.append(character);
          }
        }
      }
    }
    out.append('"');
  }
}
