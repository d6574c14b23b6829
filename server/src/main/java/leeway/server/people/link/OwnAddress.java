package leeway.server.people.link;

import java.util.Optional;
import leeway.server.platform.Settings;
import leeway.server.platform.Settings.Reach;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people find us, for links in letters: {@code leeway.url}. It is never
 * taken from a request, whose host anybody can write.
 */
@Component
final class OwnAddress {
  private final Environment environment;
  private final Settings settings;

  OwnAddress(Environment environment, Settings settings) {
    this.environment = environment;
    this.settings = settings;
  }

  /** The address of a path; empty where nobody said how we are reached. */
  Optional<String> of(String path) {
    var named = environment.getProperty("leeway.url", "");
    if (!named.isEmpty()) {
      return Optional.of(named.replaceAll("/+$", "") + path);
    }
    return settings.reach() instanceof Reach.Loopback
        ? Optional.of("http://localhost:" + environment.getProperty("local.server.port") + path)
        : Optional.empty();
  }
}
