package leeway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How commands read a rulebook folder. */
final class Rulebooks {

  private Rulebooks() {}

  /** What came of reading a folder; a wrong use where there is no such folder. */
  static Reading read(Path folder, CommandLine command) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command, "a rulebook is a folder, got `" + folder + "`, which is none");
    }
    return Rulebook.read(folder);
  }

  /** The day that is written, or today in the rulebook's zone; a wrong use where it is no day. */
  static LocalDate day(String written, Rulebook rulebook, CommandLine command) {
    if (written.isEmpty()) {
      return LocalDate.now(rulebook.company().zone());
    }
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command, "`--day` is a day such as 2026-01-31, got `" + written + "`");
    }
  }

  /** The rulebook in a folder; nothing, and its errors told, where it cannot be used. */
  static Optional<Rulebook> readable(Path folder, CommandLine command) throws IOException {
    return switch (read(folder, command)) {
      case Reading.Read(var rulebook, _) -> Optional.of(rulebook);
      case Reading.Unreadable(var problems) -> {
        problems.forEach(problem -> command.getErr().println(problem.oneLine()));
        command.getErr().println("`leeway check " + folder + "` shows each with its line");
        yield Optional.empty();
      }
    };
  }
}
