package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.card.LineView;

/**
 * What the person keeps of an act: what was done, its number, and who stands behind it.
 *
 * @param undoAction where one tap leads that takes it back; blank once it is too late for that
 */
public record ReceiptView(
    String title, String sum, List<LineView> lines, String undoAction, String idempotencyKey) {
  public ReceiptView {
    lines = List.copyOf(lines);
  }
}
