package leeway.policy.journal;

import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Reads one JSON document of strings, whole numbers, booleans, arrays and objects. Blanks,
 * duplicate names, fractions, exponents and null are refused; what else is not canonical shows when
 * the value is written again.
 */
final class CanonicalJsonReader {

  private static final int DIGITS_MAX = 16;

  private final String text;
  private int position;

  CanonicalJsonReader(String text) {
    this.text = text;
  }

  JsonValue read() {
    JsonValue value = value(0);
    if (position < text.length()) {
      throw malformed("nothing may follow the value, got " + here());
    }
    return value;
  }

  private JsonValue value(int depth) {
    if (depth > CanonicalJson.DEPTH_MAX) {
      throw malformed("json is nested at most " + CanonicalJson.DEPTH_MAX + " deep, got more");
    }
    if (position == text.length()) {
      throw malformed("a value must stand here, got the end");
    }
    return switch (text.charAt(position)) {
      case '{' -> struct(depth);
      case '[' -> array(depth);
      case '"' -> new JsonValue.Text(string());
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> whole();
      default ->
          throw malformed(
              "a string, whole number, boolean, array or object must stand here, got " + here());
    };
  }

  private JsonValue struct(int depth) {
    expect('{');
    var fields = new TreeMap<String, JsonValue>();
    if (accept('}')) {
      return new JsonValue.Struct(fields);
    }
    do {
      String name = string();
      expect(':');
      if (fields.put(name, value(depth + 1)) != null) {
        throw malformed("each name stands once in an object, got `" + name + "` twice");
      }
    } while (accept(','));
    expect('}');
    return new JsonValue.Struct(fields);
  }

  private JsonValue array(int depth) {
    expect('[');
    var items = new ArrayList<JsonValue>();
    if (accept(']')) {
      return new JsonValue.Array(items);
    }
    do {
      items.add(value(depth + 1));
    } while (accept(','));
    expect(']');
    return new JsonValue.Array(items);
  }

  private JsonValue word(String word, boolean meaning) {
    if (!text.startsWith(word, position)) {
      throw malformed("`" + word + "` must stand here, got " + here());
    }
    position += word.length();
    return new JsonValue.Truth(meaning);
  }

  private JsonValue whole() {
    int start = position;
    accept('-');
    int firstDigit = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
    int digits = position - firstDigit;
    if (digits == 0 || digits > DIGITS_MAX) {
      throw malformed("a whole number has 1 to " + DIGITS_MAX + " digits, got " + digits);
    }
    try {
      return new JsonValue.Whole(Long.parseLong(text, start, position, 10));
    } catch (IllegalArgumentException e) {
      throw new MalformedJson(start, "a whole number must be within ±" + JsonValue.WHOLE_MAX, e);
    }
  }

  private String string() {
    expect('"');
    int start = position;
    var out = new StringBuilder();
    while (!accept('"')) {
      char character = next();
      if (character < ' ') {
        throw malformed("control characters are escaped in a string, got one as it is");
      }
      out.append(character == '\\' ? escaped() : character);
    }
    try {
      return new JsonValue.Text(out.toString()).value();
    } catch (IllegalArgumentException e) {
      throw new MalformedJson(start, String.valueOf(e.getMessage()), e);
    }
  }

  private char escaped() {
    char letter = next();
    return switch (letter) {
      case '"', '\\' -> letter;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> unicode();
      default ->
          throw malformed("an escape is one of \\\" \\\\ \\b \\t \\n \\f \\r \\u, got \\" + letter);
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw malformed("\\u takes four hexadecimal digits");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private char next() {
    if (position == text.length()) {
      throw malformed("the document ends inside a string");
    }
    return text.charAt(position++);
  }

  private void expect(char wanted) {
    if (!accept(wanted)) {
      throw malformed("`" + wanted + "` must stand here, got " + here());
    }
  }

  private boolean accept(char wanted) {
    boolean found = position < text.length() && text.charAt(position) == wanted;
    position += found ? 1 : 0;
    return found;
  }

  private String here() {
    return position < text.length() ? "`" + text.charAt(position) + "`" : "the end";
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private MalformedJson malformed(String what) {
    return new MalformedJson(position, what);
  }
}
