package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final int LABEL_LENGTH_MAX = 6;
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(\\|[^}]*)?}");
  private static final Pattern VIOLATION =
      Pattern.compile(
          "violat|violaci|infract|infracc|enfreint|incumpl|наруш|поруш",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
  void haveTheSamePlacesInEveryLanguageAndAsManyFormsOfAWordAsItHas() {
    for (String language : Texts.LANGUAGES) {
      Texts.in(language)
          .byKey()
          .forEach(
              (key, text) -> {
                assertThat(places(text))
                    .as(language + " " + key)
                    .isEqualTo(places(Texts.in("en").byKey().getOrDefault(key, "")));
                assertThat(forms(text))
                    .as(language + " " + key)
                    .allMatch(it -> it == Plural.forms(language));
              });
    }
  }

  @Test
  void countInEachLanguageAsItCounts() {
    assertThat(stands("en", 1, 2, 21)).containsExactly("stands", "stand", "stand");
    assertThat(stands("fr", 0, 1, 2)).containsExactly("reste", "reste", "restent");
    assertThat(stands("ru", 1, 3, 5, 11, 21, 112, 122))
        .containsExactly(
            "решение", "решения", "решений", "решений", "решение", "решений", "решения");
    assertThat(stands("uk", 1, 4, 14)).containsExactly("рішення", "рішення", "рішень");
    assertThat(Texts.in("es").text("review.stands", 12345)).startsWith("12.345 quedan");
  }

  @Test
  @Tag("R7")
  void callNothingAViolationInAnyLanguage() {
    for (String language : Texts.LANGUAGES) {
      assertThat(Texts.in(language).byKey().values())
          .as(language)
          .noneMatch(text -> VIOLATION.matcher(text).find());
    }
  }

  @Test
  void haveLabelsThatFitTheColumnOfACard() {
    var labels =
        List.of("why", "say", "do", "note", "cover", "rest", "first", "asked", "dont", "kept");
    for (String language : Texts.LANGUAGES) {
      assertThat(labels)
          .as(language)
          .allMatch(label -> Texts.in(language).text("card." + label).length() <= LABEL_LENGTH_MAX);
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

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
  }

  /** How many forms each word of a text has that goes with a number. */
  private static List<Integer> forms(String text) {
    return PLACE
        .matcher(text)
        .results()
        .filter(it -> it.group(2) != null)
        .map(it -> it.group(2).split("\\|", -1).length - 1)
        .toList();
  }

  /** The first word after each number. */
  private static List<String> stands(String language, Integer... numbers) {
    return Stream.of(numbers)
        .map(it -> Texts.in(language).text("review.stands", it).split("[ .]", -1)[1])
        .toList();
  }
}
