package leeway.server.desk.drawer;

import java.util.List;

/**
 * What should have left the drawer today, and what was counted.
 *
 * @param message what came of the count just now, or what is wrong with it; blank at first
 */
public record DrawerView(
    String day, List<Row> rows, String total, String message, String idempotencyKey) {
  public DrawerView {
    rows = List.copyOf(rows);
  }

  /** One code, such as cash or gift card. */
  public record Row(String code, String label, String expected, String counted) {}
}
