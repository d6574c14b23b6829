package leeway.policy.document;

import java.util.Iterator;
import java.util.Map;
import leeway.engine.feel.Value;

/**
 * Writes values as JSON on one line: text, numbers without exponent, booleans, lists, contexts and
 * null; everything else as the text that FEEL gives it.
 */
public final class JsonText {

  private JsonText() {}

  /**
   * The JSON of a value; reading it again gives an equal value where it holds only JSON's types.
   */
  public static String of(Value value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    switch (value) {
      case Value.Null _ -> out.append("null");
      case Value.Bool(var truth) -> out.append(truth);
      case Value.Num(var number) -> out.append(number.toPlainString());
      case Value.Text(var text) -> quote(text, out);
      case Value.ListValue(var items) -> {
        out.append('[');
        for (Iterator<Value> rest = items.iterator(); rest.hasNext(); ) {
          write(rest.next(), out);
          out.append(rest.hasNext() ? "," : "");
        }
        out.append(']');
      }
      case Value.Context(var entries) -> {
        out.append('{');
        for (Iterator<Map.Entry<String, Value>> rest = entries.entrySet().iterator();
            rest.hasNext(); ) {
          var entry = rest.next();
          quote(entry.getKey(), out);
          out.append(':');
          write(entry.getValue(), out);
          out.append(rest.hasNext() ? "," : "");
        }
        out.append('}');
      }
      case Value.Date(var day) -> quote(day.toString(), out);
      case Value.Time _,
          Value.DateTime _,
          Value.DaysDuration _,
          Value.MonthsDuration _,
          Value.Range _,
          Value.Sameness _,
          Value.Function _ ->
          quote(value.toString(), out);
    }
  }

  /** Appends a text in quotes. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        out.append("\\u").append(String.format("%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
