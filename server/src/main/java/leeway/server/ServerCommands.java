package leeway.server;

import java.util.concurrent.Callable;
import leeway.server.platform.Settings;
import leeway.server.platform.Settings.Mode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands that need the database. */
@Command(
    name = "leeway",
    description = "Gives the person in front of the customer the leeway to do the right thing now.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ServerCommands.Serve.class,
      ServerCommands.Demo.class,
      ImportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ReindexCommand.class
    })
final class ServerCommands {
  private static final int USED_WRONGLY = 2;

  /** Returns the commands, with problems of settings told in one line each. */
  static CommandLine commandLine() {
    return new CommandLine(new ServerCommands())
        .setExecutionExceptionHandler(
            (exception, command, _) -> {
              if (exception instanceof SettingsException settings) {
                settings.problems().forEach(problem -> complain(command, problem));
                return USED_WRONGLY;
              }
              throw exception;
            });
  }

  private static void complain(CommandLine command, String line) {
    command.getErr().println("leeway: " + line);
  }

  /** Runs the service until it is stopped. */
  @Command(
      name = "serve",
      description = "Runs the service until it is stopped.",
      mixinStandardHelpOptions = true)
  static final class Serve implements Callable<Integer> {
    @Mixin private ServerOptions options = new ServerOptions();
    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
      return run(options.settings(Mode.SERVE, System.getenv()), command);
    }
  }

  /** Runs the service with a sample company's history and demo accounts. */
  @Command(
      name = "demo",
      description =
          "Runs the service with a sample company, its history and its people, to try it.",
      mixinStandardHelpOptions = true)
  static final class Demo implements Callable<Integer> {
    @Mixin private ServerOptions options = new ServerOptions();
    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
        names = "--company",
        paramLabel = "NAME",
        defaultValue = "greenleaf",
        description = "greenleaf, rondo or retail (default ${DEFAULT-VALUE})")
    private String company = "";

    @Override
    public Integer call() {
      return run(options.demoSettings(company, System.getenv()), command);
    }
  }

  private static int run(Settings settings, CommandSpec command) {
    var out = command.commandLine().getOut();
    LeewayServer.start(
        settings,
        line -> {
          out.println(line);
          out.flush();
        });
    return ExitCode.OK; // the server's threads keep the process alive
  }
}
