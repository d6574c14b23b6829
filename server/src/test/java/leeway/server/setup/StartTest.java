package leeway.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.KindId;
import leeway.policy.PersonId;
import leeway.policy.Source;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers become is a rulebook without a problem. */
class StartTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Answers ANSWERS =
      new Answers(
          Map.ofEntries(
              Map.entry(Answers.START, Answers.OWN),
              Map.entry(Answers.COMPANY, "Kahn: \"Tools\" & Sons #1"),
              Map.entry(Answers.ZONE, "Europe/Kyiv"),
              Map.entry(Answers.CURRENCY, "EUR"),
              Map.entry(Answers.LANGUAGES, "en,fr,ru,uk,es"),
              Map.entry(Answers.TEAM, "Ana Reis\nЛеся Українка\nAna  Reis\n<b>Bo</b>"),
              Map.entry(Answers.LEADS, "Zoë O’Neill"),
              Map.entry(Answers.PER_ACT, "25"),
              Map.entry(Answers.PER_DAY, "100,50"),
              Map.entry(Answers.PER_WEEK, "400"),
              Map.entry(Answers.NEVER_LAW, "sell knives & fireworks to children"),
              Map.entry(Answers.NEVER_VALUES, "give to oneself: {or} \\ \"family\" </text>"),
              Map.entry(Answers.ABOVE, "Claire Dumont"),
              Map.entry(Answers.SENTENCE, "Whoever did right\nwill not be punished: here."),
              Map.entry(Answers.SPONSOR, "Hélène B.")));

  @TempDir private Path folder;

  @Test
  @Tag("R66")
  void aCleanSheetIsARulebookWithoutAProblem() throws IOException {
    var reading = read(new OwnStart(ANSWERS).files());

    assertThat(reading.problems()).isEmpty();
    var rulebook = ((Reading.Read) reading).rulebook();
    assertThat(rulebook.company().name()).isEqualTo("Kahn: \"Tools\" & Sons #1");
    assertThat(rulebook.kinds()).hasSize(6);
    assertThat(rulebook.people().aboveManagers()).containsExactly(new PersonId("claire-dumont"));
    assertThat(rulebook.people().persons().keySet().stream().map(PersonId::value))
        .contains("ana-reis", "person-5", "zoe-o-neill", "helene-b");
    var ana = rulebook.people().person(new PersonId("ana-reis")).orElseThrow();
    assertThat(ana.bounds().perAct().cost().decimal()).isEqualByComparingTo("25");
    var zoe = rulebook.people().person(new PersonId("zoe-o-neill")).orElseThrow();
    assertThat(zoe.bounds().perDay().cost().decimal()).isEqualByComparingTo("402");
    var sentence = rulebook.people().sentence().orElseThrow();
    assertThat(sentence.sponsor()).isEqualTo(new PersonId("helene-b"));
    assertThat(sentence.says().in(Locale.ENGLISH))
        .isEqualTo("Whoever did right will not be punished: here.");
  }

  @Test
  void whatNobodyMayIsAGuardrailOfEachKind() throws IOException {
    var rulebook = ((Reading.Read) read(new OwnStart(ANSWERS).files())).rulebook();

    for (KindId kind : rulebook.kinds().keySet()) {
      assertThat(guardrails(rulebook, kind, "never-2")).as("never in " + kind).isEqualTo(1);
      assertThat(guardrails(rulebook, kind, "")).as("ordinary in " + kind).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo", "retail"})
  void aSampleTakesTheCompanysPeopleIn(String sample) throws IOException {
    var folderOfSample = TestServer.sample(sample);
    var role = sample.equals("greenleaf") ? "cashier" : sample.equals("rondo") ? "rep" : "lead";
    var answers =
        ANSWERS.with(
            Map.of(
                Answers.START, sample,
                Answers.LANGUAGES, "en",
                Answers.TEAM_ROLE, role,
                Answers.LEADS_ROLE, role));

    var reading = read(new SampleStart(answers, folderOfSample).files());

    var before = ((Reading.Read) Rulebook.read(folderOfSample)).rulebook();
    assertThat(reading).isInstanceOf(Reading.Read.class);
    var after = ((Reading.Read) reading).rulebook();
    assertThat(reading.problems().stream().map(problem -> problem.code()).distinct())
        .isSubsetOf("orphan-rule", "reason-gone", "contradiction");
    assertThat(after.rules(TODAY)).hasSameSizeAs(before.rules(TODAY));
    assertThat(after.people().persons()).hasSize(6);
    assertThat(after.people().aboveManagers()).containsExactly(new PersonId("claire-dumont"));
    assertThat(after.people().sentence().orElseThrow().sponsor())
        .isEqualTo(new PersonId("helene-b"));
    assertThat(after.company().zone()).hasToString("Europe/Kyiv");
  }

  private static long guardrails(Rulebook rulebook, KindId kind, String nobodyMay) {
    var given =
        nobodyMay.isEmpty()
            ? Map.<String, Given>of()
            : Map.of("nobodyMay", new Given(Values.text(nobodyMay), Source.SEEN));
    var situation = ((Typed.Fits) rulebook.situation(kind, TODAY, given)).situation();
    return rulebook.assess(new Ask(kind, situation, TODAY, Locale.ENGLISH)).guardrails().size();
  }

  private Reading read(SortedMap<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return Rulebook.read(folder);
  }
}
