package leeway.server.desk.page;

import java.util.List;

/** Insults and threats that the reader sees to, the first first. */
public record IncidentsView(List<Row> rows) {
  public IncidentsView {
    rows = List.copyOf(rows);
  }

  /** One of them, and where it leads to say what was done about it. */
  public record Row(
      String tag, String title, String who, String words, String action, String idempotencyKey) {}
}
