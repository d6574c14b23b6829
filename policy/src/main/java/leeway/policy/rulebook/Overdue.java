package leeway.policy.rulebook;

import java.time.LocalDate;
import java.util.List;
import leeway.engine.Problem;
import leeway.policy.rulebook.rule.Rule;

/** Rules whose review is overdue, as problems. */
final class Overdue {

  private Overdue() {}

  static List<Problem> on(LocalDate day, List<Rule> rules) {
    return rules.stream().filter(rule -> rule.isOverdue(day)).map(Overdue::problem).toList();
  }

  private static Problem problem(Rule rule) {
    return Problem.warning(
        "review-overdue",
        rule.place(),
        "rule `"
            + rule.id()
            + "` was to be looked at again by "
            + rule.card().reviewBy().map(LocalDate::toString).orElse(""),
        "keep it, widen it or drop it, and write when it is looked at next");
  }
}
