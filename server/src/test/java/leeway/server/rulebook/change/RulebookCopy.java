package leeway.server.rulebook.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leeway.server.TestServer;

/** A copy of the garden centre's rulebook that a test may change. */
public final class RulebookCopy {
  private RulebookCopy() {}

  /** Copies the sample's rulebook into a folder. */
  public static Path into(Path folder) {
    var sample = TestServer.sample("greenleaf");
    try (var all = Files.walk(sample)) {
      for (var from : all.toList()) {
        var to = folder.resolve(sample.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
