package leeway.server.desk.till;

import java.util.List;
import leeway.server.platform.qr.QrCode;

/**
 * What stands on a card to print: the bounds of one person, what nobody may, and who stands above
 * the managers (blank where nobody does yet); the code leads to what protects them.
 */
public record TillCardView(
    String name, String perAct, String perDay, List<String> nobodyMay, String above, QrCode code) {
  public TillCardView {
    nobodyMay = List.copyOf(nobodyMay);
  }
}
