package leeway.server.rulebook.change;

import java.util.List;

/**
 * A proposed change.
 *
 * @param state what became of it; blank while it is open
 * @param ruleLink where the rule is to be read; blank while it is none
 * @param says what a new rule says, line by line; empty for a rule that is there already
 * @param check what {@code check} says with it that it does not say without
 * @param altered what it would have altered over the last year; empty where it is not tried
 */
public record ChangeView(
    String title,
    String ruleLink,
    String byline,
    String why,
    String state,
    String note,
    List<Edit> edits,
    List<Says> says,
    List<Diff> diffs,
    boolean isTried,
    List<String> check,
    List<Count> altered,
    boolean mayPublish,
    boolean mayDecline,
    String action,
    String idempotencyKey) {
  public ChangeView {
    edits = List.copyOf(edits);
    says = List.copyOf(says);
    diffs = List.copyOf(diffs);
    check = List.copyOf(check);
    altered = List.copyOf(altered);
  }

  /** What is written otherwise at one spot. */
  public record Edit(String spot, String before, String after) {}

  /** A line of a new rule. */
  public record Says(String label, String text) {}

  /** The lines of a file that differ. */
  public record Diff(String path, List<Line> lines) {
    public Diff {
      lines = List.copyOf(lines);
    }
  }

  /** A line, with a sign before it that says whether it goes or comes. */
  public record Line(String sign, String label, int number, String text) {}

  /** A number and what it counts. */
  public record Count(String number, String label) {}
}
