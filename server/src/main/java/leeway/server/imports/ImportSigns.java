package leeway.server.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.people.Callers;
import leeway.server.people.Role;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to bringing files in, for administrators. */
@Component
@Order(9)
final class ImportSigns implements Signposts {
  private static final Sign IMPORTS = new Sign("/imports", "imports.title");

  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return Callers.of(request)
        .filter(person -> person.role() == Role.ADMINISTRATOR)
        .map(_ -> List.of(IMPORTS))
        .orElse(List.of());
  }
}
