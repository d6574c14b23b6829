package leeway.dayzero.table;

import java.util.List;

/** A row of a file: the line on which it begins, counted from 1, and its cells as text. */
public record Row(int line, List<String> cells) {
  /** The cell of a column counted from 0, trimmed; empty where the row is too short for it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }
}
