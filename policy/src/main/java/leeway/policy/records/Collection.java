package leeway.policy.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.document.Formula;

/**
 * A collection of records and the file that they are imported from. {@code rows} is FEEL over
 * {@code key} and {@code document} of each document of the file, and gives a list of {@code {key,
 * document}}: one document of the file may become several records, or none.
 *
 * @param file the name of the file, without its folder
 * @param shape how the file holds its documents
 * @param columns the fields that {@code rows} reads by name, in its order
 */
public record Collection(
    String name, String file, Shape shape, Formula rows, List<Column> columns) {

  public Collection {
    columns = List.copyOf(columns);
  }

  /**
   * A field of the documents, as {@code rows} names it, such as {@code net} in {@code
   * document.net}.
   */
  public record Column(String name, Use use) {}

  /** What {@code rows} makes of a field. */
  public enum Use {
    /** It tells one record from the others; without it there is none. */
    KEY,
    /** It is read as a number. */
    NUMBER,
    /** It is taken as it is. */
    TEXT
  }

  /** The names that {@code rows} may use. */
  static final List<String> NAMES = List.of("key", "document");

  /** How a file holds its documents. */
  public enum Shape {
    /** One JSON object; each field is a document under its key. */
    OBJECT,
    /** JSON Lines, or CSV with a header; the key is the line number. */
    LINES
  }

  /** The records that one document of the file becomes. */
  public List<RecordChange> records(String key, Value document) {
    var rows = rows(key, document);
    var records = new ArrayList<RecordChange>();
    for (var row : rows instanceof Value.ListValue(var items) ? items : List.of(rows)) {
      if (row instanceof Value.Context context) {
        Lookups.keyText(context.get("key"))
            .ifPresent(own -> records.add(new RecordChange(name, own, context.get("document"))));
      }
    }
    return records;
  }

  private Value rows(String key, Value document) {
    Map<String, Value> scope = new HashMap<>();
    scope.put("key", Values.text(key));
    scope.put("document", document);
    return rows.evaluate(scope);
  }
}
