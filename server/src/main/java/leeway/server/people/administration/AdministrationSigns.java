package leeway.server.people.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.people.Caller;
import leeway.server.people.Callers;
import leeway.server.people.Role;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to who may enter, for administrators. */
@Component
@Order(9)
final class AdministrationSigns implements Signposts {
  private static final Sign ADMINISTRATION = new Sign("/administration", "administration.title");

  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return Callers.of(request)
        .filter(person -> person.role() == Role.ADMINISTRATOR)
        .map((Caller.Person _) -> List.of(ADMINISTRATION))
        .orElse(List.of());
  }
}
