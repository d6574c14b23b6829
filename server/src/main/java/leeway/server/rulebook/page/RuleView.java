package leeway.server.rulebook.page;

import java.util.List;
import java.util.Optional;

/**
 * One rule as customers read it, with its spirit and what people did to it.
 *
 * @param lines how it was left and who remembers it, and when it last refused
 * @param proposed changes that wait for somebody: where to see each, and who proposed it when
 * @param changeLink where a change is proposed; blank on a day that is past
 */
public record RuleView(
    String title,
    String subtitle,
    String flags,
    List<Line> spirit,
    List<String> setAsideWhen,
    List<Line> terms,
    List<Count> counts,
    List<String> lines,
    List<String> questions,
    Optional<TableView> table,
    List<Line> proposed,
    String changeLink,
    String action,
    boolean isQuestioned,
    String idempotencyKey) {
  public RuleView {
    spirit = List.copyOf(spirit);
    setAsideWhen = List.copyOf(setAsideWhen);
    terms = List.copyOf(terms);
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
    questions = List.copyOf(questions);
    proposed = List.copyOf(proposed);
  }

  /** A label and what stands beside it. */
  public record Line(String label, String text) {}

  /** How often something was done to the rule. */
  public record Count(String number, String label) {}
}
