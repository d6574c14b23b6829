package leeway.server.people.till;

import java.util.List;
import leeway.server.platform.qr.QrCode;

/**
 * One's own badge.
 *
 * @param codes the code of the badge that was just made; none before
 * @param message what was wrong with the password; blank for nothing
 */
public record BadgeView(String login, List<QrCode> codes, String message) {
  public BadgeView {
    codes = List.copyOf(codes);
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "BadgeView[" + login + "]";
  }
}
