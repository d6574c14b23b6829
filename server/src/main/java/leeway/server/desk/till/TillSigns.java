package leeway.server.desk.till;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to what one has in hand: the page for times without a connection, the card, cover. */
@Component
@Order(1)
final class TillSigns implements Signposts {
  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return List.of(
        new Sign("/offline", "offline.title"),
        new Sign("/till-card", "till.title"),
        new Sign("/cover", "cover.title"));
  }
}
