package leeway.server.desk.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.policy.customers.Meaning;
import leeway.server.desk.beside.Likes;
import leeway.server.desk.card.CardWords;
import leeway.server.desk.card.LineView;

/** The lines of a card about what stands beside its answer. */
final class Beside {
  private static final int TEAMS_SHOWN = 2;

  private Beside() {}

  /** What is good to say to whom something is meaningful. */
  static Stream<LineView> meaning(Optional<Meaning> meaning, CardWords words) {
    var language = Locale.of(words.texts().language());
    return meaning.stream()
        .map(it -> it.say().in(language))
        .filter(say -> !say.isBlank())
        .map(say -> LineView.toSay(words.text("card.also"), say));
  }

  /** How often the like was done, and where; no line where it never was. */
  static List<LineView> like(Likes likes, CardWords words) {
    if (likes.times() == 0) {
      return List.of();
    }
    String teams = String.join(", ", likes.teams().stream().limit(TEAMS_SHOWN).toList());
    String text =
        teams.isEmpty()
            ? words.text("card.like-done", likes.times())
            : words.text("card.like-done-at", likes.times(), teams);
    return List.of(LineView.of(words.text("card.like"), text));
  }
}
