package leeway.server.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import leeway.policy.RuleId;
import leeway.policy.UnmetCondition;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.TestServer;
import org.junit.jupiter.api.Test;

class UnmetWordsTest {
  private static final Rulebook RULEBOOK = rulebook();

  @Test
  void sayWhatIsNeededAndByHowMuchItIsMissed() {
    assertThat(in("en", "days after the 30 <= 7", "-26"))
        .isEqualTo("Days after the 30. Needed: at most 7 – 26 too much");
    assertThat(in("en", "there is a receipt", "false"))
        .isEqualTo("Is there a receipt, on paper or by card? Needed: Yes – here No");
    assertThat(in("en", "not: it is unused", "true"))
        .isEqualTo("Is it unused? Needed: No – here Yes");
  }

  @Test
  void areInTheLanguageOfTheReader() {
    assertThat(in("fr", "days after the 30 <= 7", "-26"))
        .isEqualTo("Jours après les 30. Il faut : au plus 7 – 26 de trop".replace(" :", "\u00a0:"));
    assertThat(in("uk", "there is a receipt", "false")).contains("Потрібно: Так – тут Ні");
  }

  @Test
  void areTheRulesOwnWhereNoOneFactIsTested() {
    assertThat(in("en", "the moon is full", "3")).isEqualTo("the moon is full");
  }

  private static String in(String language, String condition, String distance) {
    var locale = Locale.of(language);
    return new UnmetWords(RULEBOOK, CardWords.in(locale), locale)
        .of(new UnmetCondition(new RuleId("GL-02"), "", condition, distance));
  }

  private static Rulebook rulebook() {
    try {
      return ((Reading.Read) Rulebook.read(TestServer.sample("greenleaf"))).rulebook();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
