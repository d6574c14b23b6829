package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void haveEveryKeyInEveryLanguage() {
    for (String language : Texts.LANGUAGES) {
      assertThat(Texts.in(language).byKey().keySet())
          .as(language)
          .isEqualTo(Texts.in("en").byKey().keySet());
      assertThat(Texts.in(language).byKey().values()).as(language).noneMatch(String::isBlank);
    }
  }

  @Test
  void comeInTheFirstLanguageOfTheReaderThatThereIs() {
    assertThat(in(Locale.JAPANESE, Locale.CANADA_FRENCH).language()).isEqualTo("fr");
    assertThat(in(Locale.JAPANESE).language()).isEqualTo("en");
  }

  private static Texts in(Locale... wanted) {
    return Texts.in(Collections.enumeration(List.of(wanted)));
  }
}
