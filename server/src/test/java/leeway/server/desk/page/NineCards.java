package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leeway.engine.Golden;
import leeway.policy.standing.Permission;
import leeway.server.TestServer;
import leeway.server.desk.answer.Answer;
import leeway.server.desk.card.CardFront;
import leeway.server.desk.card.CardWords;
import leeway.server.desk.page.Situations.Situation;
import leeway.server.platform.TestClock;
import leeway.server.platform.Texts;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.Test;

/**
 * The fronts of the cards, line by line, as they would stand on a phone; rewritten by {@code
 * -Dgolden.update=true}. A subclass has the server of one company.
 */
abstract class NineCards {
  private static final int LINES_MAX = 12;
  private static final int WIDTH = 44;
  private static final int LABEL_MAX = 6;

  private static final String MACHINES = "card-8"; // its payload has a shape of its own

  private final String company;
  private final TestServer server;
  private final TestClock clock;

  NineCards(String company, TestServer server, TestClock clock) {
    this.company = company;
    this.server = server;
    this.clock = clock;
  }

  /** The languages that the company's rulebook speaks. */
  abstract List<String> languages();

  @Test
  void readAsTheyShouldInEveryLanguageOfTheRulebook() {
    for (String language : languages()) {
      situations()
          .forEach(
              (id, situation) ->
                  Golden.assertSame(
                      "cards/" + company + "-" + id + "." + language + ".txt",
                      String.join("\n", front(situation, Locale.of(language))) + "\n"));
    }
  }

  @Test
  void fitOnAPhoneInEveryLanguage() {
    for (String language : Texts.LANGUAGES) {
      situations()
          .forEach(
              (id, situation) -> {
                var front = front(situation, Locale.of(language));

                assertThat(front).as(id + language).hasSizeLessThanOrEqualTo(LINES_MAX);
                assertThat(front).as(id + language).allMatch(line -> line.length() <= WIDTH);
                assertThat(front).as(id + language).noneMatch(line -> line.contains("…"));
              });
    }
  }

  private Map<String, Situation> situations() {
    var situations = new TreeMap<>(Situations.of(company));
    situations.remove(MACHINES);
    return situations;
  }

  private List<String> front(Situation situation, Locale language) {
    var answer = Situations.answer(situation, language, server, clock);
    var words = CardWords.in(language);
    var rulebook = server.bean(RulebookInForce.class).current();
    var lines = new ArrayList<>(CardFront.of(answer, words).text());
    var buttons = new StringBuilder();
    for (var door : Doors.of(answer, rulebook, words, List.of())) {
      buttons.append("[ ").append(door.label()).append(" ] ");
    }
    if (answer.standing().permission() != Permission.ABOVE_LATITUDE) {
      boolean mayRefuse = answer.sealed().assessment().owed().isEmpty();
      String third = words.text(mayRefuse ? "card.not-today" : "card.not-quite");
      buttons.append("[ ").append(third).append(" ]");
    }
    lines.add(buttons.toString().strip());
    assertNothingIsLeftOut(answer, lines);
    return lines;
  }

  /** Every line that the rulebook has for a yes stands on the card, under a label that fits. */
  private static void assertNothingIsLeftOut(Answer answer, List<String> front) {
    if (answer.standing().permission() == Permission.ABOVE_LATITUDE) {
      return;
    }
    for (var line : answer.sealed().assessment().words().lines()) {
      assertThat(line.label().length()).as(line.label()).isLessThanOrEqualTo(LABEL_MAX);
      assertThat(front)
          .anyMatch(row -> row.startsWith(line.label()) && row.contains(firstWord(line.text())));
    }
  }

  private static String firstWord(String text) {
    return text.split(" ", -1)[0];
  }
}
