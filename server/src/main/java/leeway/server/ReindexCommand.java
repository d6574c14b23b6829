package leeway.server;

import static picocli.CommandLine.ExitCode.OK;
import static picocli.CommandLine.ExitCode.SOFTWARE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.history.HistoryIndex;
import leeway.server.journal.JournalPages;
import leeway.server.platform.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the history for replays anew from the journal. */
@Command(
    name = "reindex",
    description =
        "Makes the history for replays anew from the journal, beside a running server or without one.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Mixin private DatabaseOptions options = new DatabaseOptions();
  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "folder of the rulebook that defines the facts")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    var err = command.commandLine().getErr();
    return switch (Rulebook.read(folder)) {
      case Reading.Unreadable(var problems) -> {
        problems.forEach(problem -> err.println(problem.oneLine()));
        yield SOFTWARE;
      }
      case Reading.Read(var rulebook, _) -> {
        command.commandLine().getOut().println(reindexed(rulebook) + " entries read");
        yield OK;
      }
    };
  }

  private long reindexed(Rulebook rulebook) throws IOException {
    var mistakes = new ArrayList<String>();
    var storage = options.storage(System.getenv(), mistakes);
    if (!mistakes.isEmpty()) {
      throw new SettingsException(mistakes);
    }
    try (var database = CommandDatabase.open(storage, options.data())) {
      var journal = new JournalPages(JdbcClient.create(database.owner()));
      return new HistoryIndex(options.data(), journal).rebuild(rulebook.facts());
    }
  }
}
