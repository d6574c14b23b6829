package leeway.server.rulebook.change;

import java.util.List;

/**
 * The form in which a rule is changed.
 *
 * @param version the rulebook that the form shows
 * @param reviewBy the day of its next look; blank where nobody said it yet
 * @param hasReviewBy whether that day can be written on a page
 * @param budget how many changes this quarter has left; blank where nobody set that
 * @param mistakes what stands in the way of what was sent
 */
public record ProposeView(
    String title,
    String link,
    String action,
    String version,
    List<Row> rows,
    String reviewBy,
    boolean hasReviewBy,
    String budget,
    String why,
    List<String> mistakes,
    String idempotencyKey) {
  public ProposeView {
    rows = List.copyOf(rows);
    mistakes = List.copyOf(mistakes);
  }

  /** A row of the table. */
  public record Row(String title, List<Field> inputs, List<Field> outputs) {
    public Row {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /** A cell. */
  public record Field(String name, String label, String value) {}
}
