package leeway.server;

import java.nio.file.Path;
import leeway.server.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands that need the database: {@code serve} runs the service. */
@Command(
    name = "leeway",
    description = "Gives the person in front of the customer the leeway to do the right thing now.",
    mixinStandardHelpOptions = true,
    subcommands = ServerCommands.Serve.class)
final class ServerCommands {

  /** Runs the service until it is stopped. */
  @Command(name = "serve", description = "Run the service.", mixinStandardHelpOptions = true)
  static final class Serve implements Runnable {
    @Option(
        names = "--port",
        paramLabel = "N",
        defaultValue = "8080",
        description = "port, default ${DEFAULT-VALUE}")
    private int port;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = "data",
        description = "folder of all that is kept")
    private Path data = Path.of("data");

    @Override
    public void run() {
      LeewayServer.start(new Settings(port, data, new Settings.Storage.Embedded()));
    }
  }
}
