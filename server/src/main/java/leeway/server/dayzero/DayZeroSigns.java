package leeway.server.dayzero;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.people.Caller;
import leeway.server.people.Callers;
import leeway.server.people.Role;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to what one's own exports say, for whoever may bring files. */
@Component
@Order(8)
final class DayZeroSigns implements Signposts {
  private static final Sign DAY_ZERO = new Sign("/day-zero", "day-zero.title");

  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return Callers.of(request)
        .filter(person -> mayBringFiles(person.role()))
        .map((Caller.Person _) -> List.of(DAY_ZERO))
        .orElse(List.of());
  }

  private static boolean mayBringFiles(Role role) {
    return switch (role) {
      case REVIEWER, RULE_OWNER, EXECUTIVE, ADMINISTRATOR -> true;
      case ASSOCIATE, PROVIDER -> false;
    };
  }
}
