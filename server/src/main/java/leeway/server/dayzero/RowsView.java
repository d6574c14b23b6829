package leeway.server.dayzero;

import java.util.List;

/** The rows of a figure: which file, on which lines; the first thousand. */
public record RowsView(
    String id, String code, String text, String file, int count, List<Integer> lines) {
  static final int LINES_MAX = 1_000;

  public RowsView {
    lines = List.copyOf(lines);
  }
}
