package leeway.server.people.till;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The till, if any, at which somebody works who sends a request. */
@Component
public final class TillAtHand {
  private final Tills tills;

  TillAtHand(Tills tills) {
    this.tills = tills;
  }

  public Optional<UUID> of(HttpServletRequest request) {
    return TillCookie.read(request).flatMap(tills::find).map(Till::id);
  }
}
