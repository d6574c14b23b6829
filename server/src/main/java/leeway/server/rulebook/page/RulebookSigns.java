package leeway.server.rulebook.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to the rules, to what no rule covers, and to people and bounds; for everybody. */
@Component
@Order(2)
final class RulebookSigns implements Signposts {
  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return List.of(
        new Sign("/rules", "rules.title"),
        new Sign("/habits", "habits.title"),
        new Sign("/gaps", "gaps.title"),
        new Sign("/bounds", "bounds.title"));
  }
}
