package leeway.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who stands behind a request, where no handler's argument says so. */
public final class Callers {
  private Callers() {}

  /** The person who signed in; nobody where a machine calls, or nobody signed in. */
  public static Optional<Caller.Person> of(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof CallerAuthentication authentication
            && authentication.caller() instanceof Caller.Person person
        ? Optional.of(person)
        : Optional.empty();
  }
}
