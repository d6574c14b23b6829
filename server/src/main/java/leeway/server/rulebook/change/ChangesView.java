package leeway.server.rulebook.change;

import java.util.List;

/** Changes of rules: those that wait for somebody, and what became of the others. */
public record ChangesView(List<Row> open, List<Row> decided, String inThisQuarter) {
  public ChangesView {
    open = List.copyOf(open);
    decided = List.copyOf(decided);
  }

  /** One change. */
  public record Row(String title, String link, String byline, String state) {}
}
