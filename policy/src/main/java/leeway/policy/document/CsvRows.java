package leeway.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a CSV text (RFC 4180): commas, quotes doubled inside quotes, line ends inside
 * quotes. One row at a time, from a text of whole lines.
 */
final class CsvRows {

  private CsvRows() {}

  /** The fields of one row, or nothing where a quote is never closed and the row goes on. */
  static Optional<List<String>> fields(String row) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return quoted ? Optional.empty() : Optional.of(List.copyOf(fields));
  }
}
