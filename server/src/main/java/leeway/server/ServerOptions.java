package leeway.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leeway.server.platform.Settings;
import leeway.server.platform.Settings.Mode;
import leeway.server.platform.Settings.Reach;
import leeway.server.platform.Settings.Storage;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of {@code serve} and {@code demo}, as typed; {@link #settings} checks them all before
 * it complains.
 */
final class ServerOptions {
  private static final int PORT_MAX = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port to listen on (default ${DEFAULT-VALUE})")
  private String port = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      defaultValue = "",
      description =
          "folder of the rulebook; without it the one that serve's first pages write into the data"
              + " folder, or demo's sample company")
  private String rulebook = "";

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      defaultValue = "",
      description = "certificate chain (PEM); read anew when it changes")
  private String tlsCertificate = "";

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      defaultValue = "",
      description = "its private key (PEM)")
  private String tlsKey = "";

  @Option(
      names = "--behind-proxy",
      paramLabel = "CIDR",
      split = ",",
      description = "networks of the proxies in front of us, which speak TLS with the outside")
  private List<String> proxies = List.of();

  private final List<String> problems = new ArrayList<>();

  /** Returns the settings; throws with every problem at once. */
  Settings settings(Mode mode, Map<String, String> environment) {
    problems.clear();
    int portNumber = port();
    Storage storage = database.storage(environment, problems);
    Reach reach = reach();
    if (mode == Mode.DEMO && !(reach instanceof Reach.Loopback)) {
      problems.add("demo is for this machine alone; use serve with --tls-cert or --behind-proxy");
    }
    Path rulebookFolder =
        rulebook.isEmpty() && mode == Mode.SERVE
            ? database.data().resolve("rulebook")
            : rulebookFolder();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return new Settings(mode, portNumber, database.data(), storage, reach, rulebookFolder);
  }

  /** The settings of a demo of one of the sample companies; throws with every problem at once. */
  Settings demoSettings(String company, Map<String, String> environment) {
    if (rulebook.isEmpty()) {
      if (!company.matches("[a-z]{1,20}")) {
        throw new SettingsException(
            List.of("--company is greenleaf, rondo or retail, got `" + company + "`"));
      }
      rulebook =
          Path.of(System.getProperty("leeway.home", "")).resolve("samples/" + company).toString();
    }
    return settings(Mode.DEMO, environment);
  }

  private Path rulebookFolder() {
    Path folder = Path.of(rulebook);
    if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
      problems.add("--rulebook must be a folder, got `" + folder + "`");
    }
    return folder;
  }

  private int port() {
    try {
      int number = Integer.parseInt(port);
      if (number >= 0 && number <= PORT_MAX) {
        return number;
      }
    } catch (NumberFormatException _) {
      // the same problem as a number out of range
    }
    problems.add("--port must be 0 to " + PORT_MAX + ", got `" + port + "`");
    return 0;
  }

  private Reach reach() {
    boolean tls = !tlsCertificate.isEmpty() || !tlsKey.isEmpty();
    if (tls && !proxies.isEmpty()) {
      problems.add("--tls-cert and --behind-proxy exclude each other; keep one");
    }
    if (tls) {
      return new Reach.Tls(file("--tls-cert", tlsCertificate), file("--tls-key", tlsKey));
    }
    if (proxies.isEmpty()) {
      return new Reach.Loopback();
    }
    proxies.forEach(this::checkNetwork);
    return new Reach.BehindProxy(proxies);
  }

  private Path file(String option, String name) {
    Path file = Path.of(name);
    if (name.isEmpty() || !Files.isReadable(file)) {
      problems.add(option + " must be a file that can be read, got `" + name + "`");
    }
    return file;
  }

  private void checkNetwork(String network) {
    try {
      new IpAddressMatcher(network);
    } catch (IllegalArgumentException _) {
      problems.add("--behind-proxy must be networks such as 10.0.0.0/8, got `" + network + "`");
    }
  }
}
