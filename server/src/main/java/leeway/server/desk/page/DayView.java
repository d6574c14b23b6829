package leeway.server.desk.page;

import java.util.List;

/** One person's own day: what they did and told, newest first. */
public record DayView(String day, List<Row> rows, String total) {
  public DayView {
    rows = List.copyOf(rows);
  }

  /** One act, deed or refusal. */
  public record Row(
      String what,
      String sum,
      String at,
      String alias,
      String receipt,
      String note,
      boolean mayUndo,
      String undoAction,
      String idempotencyKey) {}
}
