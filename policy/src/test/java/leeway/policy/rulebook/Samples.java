package leeway.policy.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import leeway.policy.rulebook.decision.Evaluating;

/** The sample rulebooks of this repository, and the shared data beside it where there is some. */
final class Samples {
  static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  private Samples() {}

  /** The folder of a sample. */
  static Path folder(String name) {
    return root().resolve("samples").resolve(name);
  }

  /** The sample, which must be sound. */
  static Rulebook rulebook(String name) {
    return rulebook(folder(name));
  }

  static Rulebook rulebook(Path folder) {
    return switch (read(folder)) {
      case Reading.Read(var rulebook, _) -> rulebook;
      case Reading.Unreadable(var problems) ->
          throw new AssertionError(
              String.join("\n", problems.stream().map(it -> it.oneLine()).toList()));
    };
  }

  /** The same sample, its tables interpreted row by row: the reference. */
  static Rulebook interpreted(Path folder) {
    try {
      var reading = new RulebookReader(Evaluating.Way.INTERPRETER).read(folder);
      return ((Reading.Read) reading).rulebook();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading read(Path folder) {
    try {
      return Rulebook.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A batch for an actor whom the rulebook does not name. */
  static Batch batch(Rulebook rulebook) {
    return new Batch(
        rulebook,
        rulebook.mappings().input().orElseThrow(),
        Optional.empty(),
        DAY,
        rulebook.people().nobody());
  }

  /** A file of the shared data; nothing where it is absent. */
  static Optional<Path> shared(String path) {
    var environment = Optional.ofNullable(System.getenv("LEEWAY_SHARED")).map(Path::of);
    var beside = root().resolveSibling("shared");
    return List.of(Optional.of(beside), environment).stream()
        .flatMap(Optional::stream)
        .map(it -> it.resolve(path))
        .filter(Files::exists)
        .findFirst();
  }

  private static Path root() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("samples")) && Files.exists(at.resolve("leeway"))) {
        return at;
      }
    }
    throw new IllegalStateException("the tests run inside the repository");
  }
}
