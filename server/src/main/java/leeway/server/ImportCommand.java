package leeway.server;

import static picocli.CommandLine.ExitCode.OK;
import static picocli.CommandLine.ExitCode.SOFTWARE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import leeway.engine.Problem;
import leeway.policy.records.Mappings;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.customers.ImportOutcome;
import leeway.server.customers.ImportRecords;
import leeway.server.platform.CommandDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a company's own files in, as its rulebook maps them; each file whole or not at all. */
@Command(
    name = "import",
    description = "Brings a company's own exports in, beside a running server or without one.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private DatabaseOptions options = new DatabaseOptions();
  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "folder of the rulebook that maps the files")
  private Path rulebook = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILES",
      description = "files, named as the rulebook's collections say")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    var reading = read();
    if (reading instanceof Reading.Unreadable(var problems)) {
      complain(problems);
      return SOFTWARE;
    }
    var mistakes = new ArrayList<String>();
    var storage = options.storage(System.getenv(), mistakes);
    if (!mistakes.isEmpty()) {
      throw new SettingsException(mistakes);
    }
    try (var database = CommandDatabase.open(storage, options.data())) {
      var records = ImportRecords.in(database.owner());
      boolean isWhole = true;
      for (Path file : files) {
        isWhole &= importFile(file, records, ((Reading.Read) reading).rulebook().mappings());
      }
      return isWhole ? OK : SOFTWARE;
    }
  }

  private boolean importFile(Path file, ImportRecords records, Mappings mappings) {
    return switch (records.importFile(file, mappings)) {
      case ImportOutcome.Imported(var counts) -> {
        counts.forEach(
            (collection, count) ->
                command
                    .commandLine()
                    .getOut()
                    .println(file + ": " + count + " records in " + collection));
        yield true;
      }
      case ImportOutcome.Refused(var problems) -> {
        complain(problems);
        command.commandLine().getErr().println(file + ": nothing of it was imported");
        yield false;
      }
    };
  }

  private Reading read() {
    try {
      return Rulebook.read(rulebook);
    } catch (IOException e) {
      throw new UncheckedIOException(rulebook + " cannot be read", e);
    }
  }

  private void complain(List<Problem> problems) {
    problems.forEach(problem -> command.commandLine().getErr().println(problem.oneLine()));
  }
}
