package leeway.server.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import leeway.engine.Problem;
import leeway.policy.Basis;
import leeway.policy.journal.Digest;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;

/** The rulebook by which this node answers; none until a company has set one up. Thread-safe. */
public final class RulebookInForce {
  private final AtomicReference<Optional<Version>> current =
      new AtomicReference<>(Optional.empty());

  RulebookInForce() {}

  /**
   * A rulebook with the files that it was read from.
   *
   * @param warnings what {@code check} says of it
   * @param guardrails SHA-256 over the files of its guardrails as they are written now, in hex
   */
  public record Version(
      RulebookFiles files, Rulebook rulebook, List<Problem> warnings, String guardrails) {
    public Version {
      warnings = List.copyOf(warnings);
    }

    /** The files read; throws IllegalStateException where they are no rulebook. */
    static Version read(RulebookFiles files) {
      return switch (Rulebook.read(files)) {
        case Reading.Read(var rulebook, var warnings) -> of(files, rulebook, warnings);
        case Reading.Unreadable(var problems) ->
            throw new IllegalStateException(
                problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
      };
    }

    /** A rulebook that was read from these files. */
    public static Version of(RulebookFiles files, Rulebook rulebook, List<Problem> warnings) {
      return new Version(files, rulebook, warnings, digestOfGuardrails(files, rulebook));
    }

    private static String digestOfGuardrails(RulebookFiles files, Rulebook rulebook) {
      var guarding =
          rulebook.rules().stream()
              .filter(rule -> rule.card().basis() == Basis.GUARDRAIL)
              .map(rule -> rule.place().source())
              .distinct()
              .map(path -> path + " " + Digest.of(files.byPath().getOrDefault(path, new byte[0])))
              .sorted()
              .collect(Collectors.joining("\n"));
      return Digest.of(guarding).hex();
    }
  }

  /** The rulebook as it is now; a problem where there is none yet. */
  public Rulebook current() {
    return version().rulebook();
  }

  /** The same with its files and what {@code check} says of it. */
  public Version version() {
    return current
        .get()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_SET_UP, "An administrator answers a few questions first."));
  }

  /** Whether there is a rulebook. */
  public boolean isThere() {
    return current.get().isPresent();
  }

  /** Whether it is this version by which this node answers. */
  boolean is(String version) {
    return current.get().filter(it -> it.rulebook().version().equals(version)).isPresent();
  }

  void set(Version version) {
    current.set(Optional.of(version));
  }
}
