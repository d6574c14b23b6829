package leeway.server.rulebook.change;

import java.util.List;
import leeway.server.rulebook.habit.Habit;

/**
 * The form in which a habit is made a rule; first the kind of request, then the rest.
 *
 * @param kinds the kinds to choose from; empty where one is chosen
 * @param kind the kind that was chosen; its code is blank where none is yet
 * @param when the facts that the rule may hang on, each to be left open
 */
public record NewRuleView(
    Habit.Words habit,
    String byline,
    String action,
    List<Choice> kinds,
    Choice kind,
    List<Field> when,
    List<Field> fields,
    List<String> mistakes,
    String budget,
    String idempotencyKey) {
  public NewRuleView {
    kinds = List.copyOf(kinds);
    when = List.copyOf(when);
    fields = List.copyOf(fields);
    mistakes = List.copyOf(mistakes);
  }

  /** Something to choose. */
  public record Choice(String code, String label) {}

  /**
   * A field of the form.
   *
   * @param type of the input, such as {@code date}
   * @param choices what to choose from; empty where it is typed
   */
  public record Field(
      String name,
      String label,
      String hint,
      String value,
      String type,
      boolean isRequired,
      List<Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }

    /** Whether it is a sentence, which takes the whole line. */
    public boolean isLong() {
      return choices.isEmpty() && type.equals("text") && hint.isEmpty();
    }
  }
}
