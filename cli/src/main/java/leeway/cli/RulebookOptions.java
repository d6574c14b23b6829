package leeway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import leeway.policy.records.InputMapping;
import leeway.policy.rulebook.Rulebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The rulebook of a command that reads asks, and the day of asks that say none. */
final class RulebookOptions {
  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      required = true,
      description = "the rulebook's folder")
  private Path folder = Path.of(".");

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description =
          "the day of asks that say none, such as 2026-01-31; without it today in the rulebook's zone")
  private String day = "";

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** The rulebook; nothing, and its errors told, where it cannot be used. */
  Optional<Rulebook> rulebook() throws IOException {
    return Rulebooks.readable(folder, spec.commandLine());
  }

  /** The day that is written, or today in the rulebook's zone; a wrong use where it is no day. */
  LocalDate day(Rulebook rulebook) {
    return Rulebooks.day(day, rulebook, spec.commandLine());
  }

  /** How lines become asks; a wrong use where the rulebook does not say it. */
  InputMapping input(Rulebook rulebook) {
    return rulebook
        .mappings()
        .input()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "a rulebook for batches has `input` in `facts.yaml`, got none"));
  }
}
