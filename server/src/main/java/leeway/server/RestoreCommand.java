package leeway.server;

import static picocli.CommandLine.ExitCode.OK;
import static picocli.CommandLine.ExitCode.SOFTWARE;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import leeway.policy.journal.Receipt;
import leeway.server.backup.Restore;
import leeway.server.platform.CommandDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills an empty database from a backup, after its chain was verified. */
@Command(
    name = "restore",
    description = {
      "Fills an empty database from a backup whose chain holds, and goes on in a new epoch.",
      "Name the newest receipt that anybody kept, so that the new epoch says what the backup had not."
    },
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private DatabaseOptions options = new DatabaseOptions();
  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the backup; FILE.keys lies beside it")
  private Path file = Path.of("");

  @Option(
      names = "--receipt",
      paramLabel = "RECEIPT",
      description = "a receipt, epoch.seq.hash; may be repeated")
  private List<String> receipts = new ArrayList<>();

  @Override
  public Integer call() throws IOException, SQLException {
    var mistakes = new ArrayList<String>();
    var storage = options.storage(System.getenv(), mistakes);
    if (!mistakes.isEmpty()) {
      throw new SettingsException(mistakes);
    }
    try (var database = CommandDatabase.open(storage, options.data())) {
      List<Receipt> kept = receipts.stream().map(Receipt::parse).toList();
      return report(new Restore(database.owner()).restore(file, BackupCommand.keysOf(file), kept));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private int report(Restore.Outcome outcome) {
    var out = command.commandLine().getOut();
    return switch (outcome) {
      case Restore.Outcome.Restored(var entries, var opening) -> {
        out.println(entries + " entries restored; the new epoch begins with " + opening);
        yield OK;
      }
      case Restore.Outcome.Unwritten() -> {
        out.println("restored; the backup has no entries, so no epoch is opened");
        yield OK;
      }
      case Restore.Outcome.Unsound(var verdict) -> {
        verdict.findings().forEach(finding -> out.println(file + ": " + finding));
        out.println("nothing was restored: the chain of the backup does not hold");
        yield SOFTWARE;
      }
    };
  }
}
