package leeway.server;

import static picocli.CommandLine.ExitCode.OK;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import leeway.server.backup.Backup;
import leeway.server.platform.CommandDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies everything that is kept into a file, and the keys of subjects into a second one. */
@Command(
    name = "backup",
    description = {
      "Copies everything that is kept, beside a running server or without one.",
      "FILE.keys holds the keys of subjects: keep it for a short time only, and away from FILE."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private DatabaseOptions options = new DatabaseOptions();
  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the backup; must not be there yet")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException, SQLException {
    var mistakes = new ArrayList<String>();
    var storage = options.storage(System.getenv(), mistakes);
    if (!mistakes.isEmpty()) {
      throw new SettingsException(mistakes);
    }
    Path keys = keysOf(file);
    try (var database = CommandDatabase.open(storage, options.data())) {
      new Backup(database.owner()).write(file, keys);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          command.commandLine(),
          "`" + e.getFile() + "` must not be there yet; name another file",
          e);
    }
    command.commandLine().getOut().println(file + " and " + keys + " written");
    return OK;
  }

  /** Where the keys of subjects lie beside a backup. */
  static Path keysOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".keys");
  }
}
