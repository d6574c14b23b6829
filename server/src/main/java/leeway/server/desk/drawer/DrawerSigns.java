package leeway.server.desk.drawer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to one's own drawer. */
@Component
@Order(0)
final class DrawerSigns implements Signposts {
  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return List.of(new Sign("/drawer", "drawer.title"));
  }
}
