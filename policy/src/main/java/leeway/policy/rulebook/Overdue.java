package leeway.policy.rulebook;

import java.time.LocalDate;
import java.util.List;
import leeway.engine.Problem;

/**
 * Rules whose review is overdue: the day by which they were to be looked at again has passed, and a
 * month more for the meeting that does so.
 */
final class Overdue {

  private Overdue() {}

  static List<Problem> on(LocalDate day, List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.card().reviewBy().filter(by -> isOver(by, day)).isPresent())
        .map(Overdue::problem)
        .toList();
  }

  private static boolean isOver(LocalDate reviewBy, LocalDate day) {
    return day.isAfter(reviewBy.plusMonths(1));
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
