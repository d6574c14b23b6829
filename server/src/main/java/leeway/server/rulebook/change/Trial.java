package leeway.server.rulebook.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leeway.engine.Problem;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.change.Change;
import leeway.policy.rulebook.change.FileDiff;
import leeway.policy.rulebook.change.NewRule;
import leeway.policy.rulebook.change.Publishing;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.rulebook.RulebookInForce;

/** What the rulebook in force would be with a change. */
sealed interface Trial {

  /** Something else stands there by now, or the rule is gone: nothing can be published. */
  record Outdated() implements Trial {}

  /**
   * The change written into the files.
   *
   * @param amended the files with the change alone
   * @param published the files as they are once it is published on the day of the trial
   * @param rulebook what they say; empty where they are no rulebook
   * @param problems what {@code check} says that it does not say now
   */
  record Done(
      RulebookFiles amended,
      RulebookFiles published,
      Optional<Rulebook> rulebook,
      List<Problem> problems,
      List<FileDiff> diffs)
      implements Trial {
    public Done {
      problems = List.copyOf(problems);
      diffs = List.copyOf(diffs);
    }
  }

  /** Tries a change on what is in force. */
  static Trial of(Change change, RulebookInForce.Version inForce, LocalDate day) {
    return switch (change) {
      case NewRule added ->
          added
              .writeInto(inForce.files())
              .map(amended -> tried(added, new Amended(amended, added.path()), inForce, day))
              .orElseGet(Outdated::new);
      case RuleChange changed -> of(changed, inForce, day);
    };
  }

  private static Trial of(RuleChange change, RulebookInForce.Version inForce, LocalDate day) {
    return inForce.rulebook().rules().stream()
        .filter(rule -> rule.id().equals(change.rule()))
        .findFirst()
        .map(rule -> of(change, rule, inForce, day))
        .orElseGet(Outdated::new);
  }

  private static Trial of(
      RuleChange change, Rule rule, RulebookInForce.Version inForce, LocalDate day) {
    return switch (change.writeInto(inForce.files(), rule)) {
      case RuleChange.Written.NotAsBefore _, RuleChange.Written.NoSuchSpot _ -> new Outdated();
      case RuleChange.Written.Done(var amended, var path) ->
          tried(change, new Amended(amended, path), inForce, day);
    };
  }

  /** The files with a change alone, and which of them differs. */
  record Amended(RulebookFiles files, String path) {}

  private static Trial tried(
      Change change, Amended amended, RulebookInForce.Version inForce, LocalDate day) {
    var published =
        change.touchesAnswers()
            ? Publishing.on(day, inForce.files(), amended.files())
            : amended.files();
    var reading = Rulebook.read(published);
    return new Done(
        amended.files(),
        published,
        reading instanceof Reading.Read(var rulebook, _) ? Optional.of(rulebook) : Optional.empty(),
        fresh(reading.problems(), inForce.warnings()),
        FileDiff.between(inForce.files(), amended.files()).stream()
            .filter(diff -> diff.path().equals(amended.path()))
            .toList());
  }

  /** Those that were not told before, wherever they stand now. */
  private static List<Problem> fresh(List<Problem> problems, List<Problem> before) {
    var known = before.stream().map(it -> it.code() + " " + it.what()).collect(Collectors.toSet());
    return problems.stream().filter(it -> !known.contains(it.code() + " " + it.what())).toList();
  }
}
