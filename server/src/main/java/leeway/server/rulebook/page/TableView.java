package leeway.server.rulebook.page;

import java.util.List;

/**
 * A rule's table in words, with how often each row answered.
 *
 * @param inputs what is looked at
 * @param outputs what the rule then says
 * @param counted of how many asks the counts are; blank where nobody asked
 */
public record TableView(List<String> inputs, List<String> outputs, List<Row> rows, String counted) {
  public TableView {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
  }

  /** A row, and how often it answered. */
  public record Row(String number, List<String> cells, String fired) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
