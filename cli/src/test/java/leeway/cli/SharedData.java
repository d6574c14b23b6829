package leeway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Data that lies beside the repository and is not part of it. */
final class SharedData {

  private SharedData() {}

  /** A folder of the shared data; the test is skipped where it is absent. */
  static Path folder(String name) {
    var folder = shared().resolve("data").resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "skipped: there is no folder `" + folder + "`");
    return folder;
  }

  private static Path shared() {
    return Optional.ofNullable(System.getenv("LEEWAY_SHARED"))
        .map(Path::of)
        .orElseGet(() -> root(Path.of("").toAbsolutePath()).resolveSibling("shared"));
  }

  private static Path root(Path folder) {
    var parent = Optional.ofNullable(folder.getParent());
    return parent
        .filter(it -> Files.exists(it.resolve("pom.xml")))
        .map(SharedData::root)
        .orElse(folder);
  }
}
