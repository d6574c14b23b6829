package leeway.server.platform;

import leeway.server.platform.Settings.Reach;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says on the terminal where the server is to be found and, where only this machine reaches it, the
 * three ways out.
 */
@Component
final class StartNotice {
  private final Settings settings;
  private final Announcements announcements;

  StartNotice(Settings settings, Announcements announcements) {
    this.settings = settings;
    this.announcements = announcements;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void print(ApplicationReadyEvent event) {
    int port =
        event
            .getApplicationContext()
            .getEnvironment()
            .getProperty("local.server.port", Integer.class, settings.port());
    switch (settings.reach()) {
      case Reach.Tls _ -> announcements.print("Leeway runs, over TLS, on port " + port + ".");
      case Reach.BehindProxy(var networks) ->
          announcements.print(
              "Leeway runs on port " + port + " for the proxies in " + networks + " alone.");
      case Reach.Loopback() -> {
        announcements.print("Leeway runs at http://localhost:" + port);
        if (settings.mode() == Settings.Mode.SERVE) {
          printWaysOut(port);
        }
      }
    }
  }

  private void printWaysOut(int port) {
    announcements.print("Only this machine can reach it. Three ways out:");
    announcements.print("  --tls-cert FILE --tls-key FILE   it speaks TLS itself");
    announcements.print("  --behind-proxy CIDR              a proxy in front of it does");
    announcements.print("  ssh -L %d:localhost:%d HOST      for you alone".formatted(port, port));
  }
}
