package leeway.server.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import leeway.server.people.Caller;
import leeway.server.people.Callers;
import leeway.server.people.Role;
import leeway.server.platform.Signposts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to bringing files in, for administrators, and to whom they brought in. */
@Component
@Order(9)
final class ImportSigns implements Signposts {
  private static final Sign IMPORTS = new Sign("/imports", "imports.title");
  private static final Sign NEWCOMERS = new Sign(NewcomersPage.PATH, "newcomers.title");

  @Override
  public List<Sign> signs(HttpServletRequest request) {
    return Callers.of(request).map(Caller.Person::role).map(ImportSigns::signs).orElse(List.of());
  }

  private static List<Sign> signs(Role role) {
    return switch (role) {
      case ADMINISTRATOR -> List.of(IMPORTS, NEWCOMERS);
      case EXECUTIVE, RULE_OWNER -> List.of(NEWCOMERS);
      case ASSOCIATE, REVIEWER, PROVIDER -> List.of();
    };
  }
}
