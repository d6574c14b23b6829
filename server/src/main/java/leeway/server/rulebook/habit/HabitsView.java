package leeway.server.rulebook.habit;

import java.util.List;

/**
 * What no rule says and somebody does: a form for one more, and what became of those before.
 *
 * @param heard a word of thanks; blank where nothing was told just now
 * @param mine what the reader told
 * @param all what anybody told, for those who make rules of it; empty for others
 */
public record HabitsView(
    String heard,
    Habit.Words words,
    List<String> mistakes,
    List<Row> mine,
    List<Row> all,
    String idempotencyKey) {
  public HabitsView {
    mistakes = List.copyOf(mistakes);
    mine = List.copyOf(mine);
    all = List.copyOf(all);
  }

  /**
   * One habit.
   *
   * @param step how far it is: 1 told, 2 with an owner, 3 a rule
   * @param state the same in words
   * @param link where to see what became of it; blank where nothing has yet
   * @param rule where it is made a rule; blank where it is not the reader's to do, or is done
   */
  public record Row(
      Habit.Words words, String byline, int step, String state, String link, String rule) {}
}
