package leeway.server.desk.page;

import java.util.List;
import leeway.server.desk.card.LineView;

/** What the person keeps of an act: what was done, its number, and who stands behind it. */
public record ReceiptView(String title, String sum, List<LineView> lines) {
  public ReceiptView {
    lines = List.copyOf(lines);
  }
}
