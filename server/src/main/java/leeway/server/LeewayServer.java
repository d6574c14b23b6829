package leeway.server;

import java.util.Map;
import leeway.server.platform.Settings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** The service: HTTP API, pages and jobs over one PostgreSQL database. */
@SpringBootApplication(proxyBeanMethods = false)
public class LeewayServer {

  /** Runs one of the commands {@code serve} and {@code demo}. */
  public static void main(String[] arguments) {
    int exit = new CommandLine(new ServerCommands()).execute(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Starts the service with these settings; it runs until the returned context is closed. */
  public static ConfigurableApplicationContext start(Settings settings) {
    return new SpringApplicationBuilder(LeewayServer.class)
        .properties(Map.of("server.port", settings.port(), "server.address", "127.0.0.1"))
        .initializers(context -> register(settings, (GenericApplicationContext) context))
        .run();
  }

  private static void register(Settings settings, GenericApplicationContext context) {
    context.registerBean(Settings.class, () -> settings);
  }
}
