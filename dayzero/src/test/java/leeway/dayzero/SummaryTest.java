package leeway.dayzero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leeway.dayzero.table.TableFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void saysWhatOneFileTellsAndWhichOnesAreMissing() throws IOException {
    var summary = new Summary(report(), 10_00, Locale.ENGLISH);

    assertThat(summary.sentence())
        .isEqualTo(
            "Your people had to fetch somebody else’s key 1.5 times a day, "
                + "67 of 100 of these calls were about 10.00 or less.");
    assertThat(summary.lines().stream().filter(Summary.Line::isTold).map(Summary.Line::code))
        .containsExactly("calls", "coverage");
    assertThat(summary.lines().get(4).text())
        .isEqualTo("Not told: no rota among the files that knows the keys of the till log.");
  }

  @Test
  void speaksFrench() throws IOException {
    assertThat(new Summary(report(), 10_00, Locale.FRENCH).sentence())
        .startsWith("Vos gens ont dû chercher la clé de quelqu’un d’autre 1,5 fois par jour");
  }

  @Test
  void speaksUkrainian() throws IOException {
    assertThat(new Summary(report(), 10_00, Locale.of("uk")).sentence())
        .startsWith("Ваші люди ходили по чужий ключ 1,5 раза на день");
  }

  @Test
  void saysEachSentenceInEveryLanguageWithTheSameFigures() {
    var english = Sentences.in(Locale.ENGLISH).all();
    for (String language : Sentences.LANGUAGES) {
      var sentences = Sentences.in(Locale.of(language)).all();

      assertThat(sentences.keySet()).as(language).isEqualTo(english.keySet());
      english.forEach(
          (key, text) ->
              assertThat(places(sentences.get(key)))
                  .as(language + " " + key)
                  .isEqualTo(places(text)));
    }
  }

  private static Set<String> places(@Nullable Object text) {
    return Pattern.compile("\\{\\d}")
        .matcher(String.valueOf(text))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private Report report() throws IOException {
    var path =
        Files.writeString(
            folder.resolve("till.csv"),
            """
            date-time,cashier no.,authoriser no.,amount before,amount after
            2026-05-16 10:00,1,9,8.00,0.00
            2026-05-16 11:00,1,9,8.00,0.00
            2026-05-16 12:00,1,,8.00,0.00
            2026-05-17 10:00,9,9,8.00,0.00
            2026-05-17 11:00,2,9,80.00,20.00
            """);
    var dayZero = new DayZero((_, _) -> {});
    var export = dayZero.survey(TableFile.at(path, "till.csv"), ZoneOffset.UTC);
    return dayZero.report(List.of(export));
  }
}
