package leeway.server.desk.page;

import java.util.List;

/** What one person owes to customers, the first due first. */
public record PromisesView(List<Row> rows) {
  public PromisesView {
    rows = List.copyOf(rows);
  }

  /**
   * One promise, where the tap leads that says it is kept, and where stands what was said about it;
   * blank where it is no answer.
   */
  public record Row(
      String what,
      String sum,
      String by,
      String promisedBy,
      String alias,
      String story,
      String action,
      String idempotencyKey) {}
}
