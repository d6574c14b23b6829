package leeway.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import leeway.server.platform.Announcements;
import leeway.server.platform.Settings;
import leeway.server.platform.Settings.Reach;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service: HTTP API, pages and jobs over one PostgreSQL database. */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class) // no account but those in our table
public class LeewayServer {

  /** Runs one of the commands {@code serve} and {@code demo}. */
  public static void main(String[] arguments) {
    int exit = ServerCommands.commandLine().execute(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Starts the service with these settings; it runs until the returned context is closed. */
  public static ConfigurableApplicationContext start(
      Settings settings, Announcements announcements) {
    return start(settings, announcements, _ -> {});
  }

  /** The same with parts of its own in place of ours, such as another clock. */
  static ConfigurableApplicationContext start(
      Settings settings, Announcements announcements, Consumer<GenericApplicationContext> parts) {
    return new SpringApplicationBuilder(LeewayServer.class)
        .properties(properties(settings))
        .initializers(
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean(Settings.class, () -> settings);
              beans.registerBean(Announcements.class, () -> announcements);
              parts.accept(beans);
            })
        .run();
  }

  private static Map<String, Object> properties(Settings settings) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("server.port", settings.port());
    if (settings.mode() == Settings.Mode.SERVE) {
      properties.put("logging.structured.format.console", "ecs"); // one event, one line of JSON
    }
    switch (settings.reach()) {
      case Reach.Loopback() -> properties.put("server.address", "127.0.0.1");
      case Reach.BehindProxy _ -> {} // everywhere; what does not come through a proxy is refused
      case Reach.Tls(var certificate, var key) -> {
        String bundle = "spring.ssl.bundle.pem.leeway.";
        properties.put(bundle + "keystore.certificate", certificate.toUri().toString());
        properties.put(bundle + "keystore.private-key", key.toUri().toString());
        properties.put(bundle + "reload-on-update", true);
        properties.put("server.ssl.bundle", "leeway");
        properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
      }
    }
    return properties;
  }
}
