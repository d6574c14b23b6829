package leeway.server.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to what was done before. */
@Component
@Order(0)
final class DeskSigns implements Signposts {
  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return List.of(new Sign("/precedents", "precedents.title"));
  }
}
