package leeway.server.rulebook.page;

import java.util.List;

/** One rule as customers read it, with its spirit and what people did to it. */
public record RuleView(
    String title,
    String subtitle,
    String flags,
    List<Line> spirit,
    List<String> setAsideWhen,
    List<Line> terms,
    List<Count> counts,
    String last,
    List<String> questions,
    String action,
    boolean isQuestioned,
    String idempotencyKey) {
  public RuleView {
    spirit = List.copyOf(spirit);
    setAsideWhen = List.copyOf(setAsideWhen);
    terms = List.copyOf(terms);
    counts = List.copyOf(counts);
    questions = List.copyOf(questions);
  }

  /** A label and what stands beside it. */
  public record Line(String label, String text) {}

  /** How often something was done to the rule. */
  public record Count(String number, String label) {}
}
