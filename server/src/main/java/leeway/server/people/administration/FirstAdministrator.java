package leeway.server.people.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import leeway.server.people.account.Accounts;
import leeway.server.people.secret.Secret;
import leeway.server.platform.Announcements;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets whoever can read the server's output make the first administrator, with a code that is made
 * at each start, works once and only while there is no administrator. There is no default account.
 */
@Component
final class FirstAdministrator {
  private final Accounts accounts;
  private final Announcements announcements;
  private final AtomicReference<Optional<Secret>> code = new AtomicReference<>(Optional.empty());

  FirstAdministrator(Accounts accounts, Announcements announcements) {
    this.accounts = accounts;
    this.announcements = announcements;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void announce() {
    if (accounts.isThereAnAdministrator()) {
      return;
    }
    Secret fresh = Secret.fresh();
    code.set(Optional.of(fresh));
    announcements.print(
        "No administrator yet. Open the page /setup and enter this code, which works once: "
            + fresh.text());
  }

  /** Whether the first administrator is still to be made. */
  boolean isAwaited() {
    return code.get().isPresent() && !accounts.isThereAnAdministrator();
  }

  /** Uses the code up; false where it is not the code, or was used. */
  boolean use(String attempt) {
    Optional<Secret> expected = code.get();
    return expected.filter(secret -> isSame(secret.text(), attempt)).isPresent()
        && code.compareAndSet(expected, Optional.empty());
  }

  /** Makes a code that was used usable again, where the form had other mistakes. */
  void giveBack(String text) {
    code.set(Optional.of(new Secret(text)));
  }

  private static boolean isSame(String expected, String attempt) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8),
        attempt.strip().getBytes(StandardCharsets.UTF_8)); // in constant time
  }
}
