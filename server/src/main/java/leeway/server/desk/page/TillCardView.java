package leeway.server.desk.page;

import java.util.List;

/**
 * What stands on a card to print: the bounds of one person, what nobody may, and who stands above
 * the managers (blank where nobody does yet).
 */
public record TillCardView(
    String name, String perAct, String perDay, List<String> nobodyMay, String above) {
  public TillCardView {
    nobodyMay = List.copyOf(nobodyMay);
  }
}
