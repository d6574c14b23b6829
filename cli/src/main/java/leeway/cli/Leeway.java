package leeway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need no database. Exit codes: 0 done, 1 found something, 2 used wrongly. */
@Command(
    name = "leeway",
    description = "Gives the person in front of the customer the leeway to do the right thing now.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      Day0Command.class,
      DecideCommand.class,
      GenerateCommand.class,
      ReplayCommand.class,
      TckCommand.class,
      VerifyJournalCommand.class
    })
public final class Leeway {

  private Leeway() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Leeway());
  }
}
