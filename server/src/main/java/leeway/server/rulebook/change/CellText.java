package leeway.server.rulebook.change;

import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.change.Spot;
import leeway.server.rulebook.Shown;

/**
 * How the cells of a rule's table read: as words where they are words, else as they are written.
 */
public final class CellText {
  private CellText() {}

  /** What a cell says. */
  public static String of(String written, Shown shown) {
    return switch (written) {
      case "-", "" -> shown.text("rules.cell.any");
      case "true" -> shown.text("rules.cell.yes");
      case "false" -> shown.text("rules.cell.no");
      case "\"\"" -> "–";
      default -> isPlainText(written) ? Shown.words(unquoted(written)) : written;
    };
  }

  private static boolean isPlainText(String written) {
    return written.length() > 2 && written.matches("\"[^\"\\\\]*\"");
  }

  private static String unquoted(String written) {
    return written.substring(1, written.length() - 1);
  }

  /** What a column is called: an input by its label, an output by what it is for. */
  public static String column(RuleText.Column column, Shown shown) {
    if (!column.isOutput()) {
      return column.label();
    }
    return switch (column.label()) {
      case "grant", "concession", "amount", "clause", "refer", "form", "say" ->
          shown.text("rules.column." + column.label());
      default -> column.label();
    };
  }

  /** What a spot is called, such as {@code Row 1 · days late}. */
  public static String spot(Spot spot, RuleText text, Shown shown) {
    return switch (spot) {
      case Spot.ReviewBy _ -> shown.text("rules.review-by");
      case Spot.Cell(int row, int column) ->
          shown.text("rules.row", row + 1)
              + (column < text.columns().size()
                  ? " · " + column(text.columns().get(column), shown)
                  : "");
    };
  }
}
