package leeway.server.rulebook.page;

import java.util.List;

/**
 * The rules in force on a day.
 *
 * @param on the day, as a form field has it
 * @param values what the company stands for, in its own sentences
 * @param due rules that nobody owns, or that should have been looked at again
 * @param proposed how many changes wait for somebody; blank where none does
 */
public record RulesView(
    String on, String day, List<String> values, List<Line> due, List<Line> rules, String proposed) {
  public RulesView {
    values = List.copyOf(values);
    due = List.copyOf(due);
    rules = List.copyOf(rules);
  }

  /** One rule. The flags say what is wrong with it, blank where nothing is. */
  public record Line(
      String title,
      String link,
      String basis,
      String owner,
      String reviewBy,
      String flags,
      String uses) {}
}
