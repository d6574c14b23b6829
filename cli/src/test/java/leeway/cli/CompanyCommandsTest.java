package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample companies from the command line. */
final class CompanyCommandsTest {
  private static final Pattern FOUND = Pattern.compile("rules/([^.]+)\\.dmn:.*\\[(.+)]");

  @Test
  @Tag("R45")
  @Tag("R46")
  @Tag("R54")
  void checkListsOrphansReasonsGoneAndOverdueReviews() {
    assertThat(found("../samples/greenleaf"))
        .containsExactly(
            "GL-09 contradiction",
            "GL-10 orphan-rule",
            "GL-11 reason-gone",
            "GL-03 review-overdue",
            "GL-08 review-overdue",
            "GL-11 review-overdue",
            "GL-12 review-overdue");
  }

  @Test
  @Tag("R148")
  void checkListsContradictionsOfRulesAndTargets() {
    assertThat(found("../samples/rondo"))
        .containsExactly(
            "RO-01 contradiction",
            "RO-06 orphan-rule",
            "RO-07 reason-gone",
            "RO-01 review-overdue",
            "RO-05 review-overdue",
            "RO-07 review-overdue",
            "RO-12 review-overdue");
  }

  @Test
  @Tag("R9")
  @Tag("R34")
  @Tag("R91")
  void decidesTheSituationsOfTheCards() {
    assertThat(decided("greenleaf", "joanne-pike", "card-1"))
        .contains("\"ruling\":\"granted\",\"permission\":\"entitled\",\"amount\":\"8.00\"");
    assertThat(decided("greenleaf", "joanne-pike", "card-3"))
        .contains("\"ruling\":\"not-granted\",\"permission\":\"within-latitude\"")
        .endsWith(
            "\"cost\":\"63.00\",\"costOfNo\":\"4.00\",\"advice\":\"another-way\",\"instead\":\"gift-card\"}");
    assertThat(decided("rondo", "marc-delmas", "card-2"))
        .contains("\"permission\":\"within-latitude\"")
        .endsWith("\"cost\":\"105.00\",\"costOfNo\":\"9.00\",\"advice\":\"grant\"}");
  }

  @Test
  @Tag("R12")
  void countsTheMinutesOfThoseWhoWaitBehind(@TempDir Path folder) throws IOException {
    String card =
        Files.readAllLines(Path.of("../samples/greenleaf/cases/cards.jsonl")).stream()
            .filter(line -> line.contains("\"card-3\""))
            .findFirst()
            .orElseThrow();
    var cases = folder.resolve("queue.jsonl");
    Files.writeString(cases, card.replace("\"peopleBehind\": 0", "\"peopleBehind\": 6"));

    var decided =
        run(
            "decide",
            "--rulebook",
            "../samples/greenleaf",
            "--in",
            cases.toString(),
            "--as",
            "joanne-pike");

    assertThat(decided).contains("\"costOfNo\":\"12.10\""); // 4.00, and 6 people × 4.5 × 0.30
  }

  @Test
  void aMachineGetsNeitherCostNorAdvice() {
    assertThat(decided("greenleaf", "fern", "card-3")).doesNotContain("cost", "advice", "63.00");
  }

  private static List<String> found(String folder) {
    return run("check", folder, "--day", "2026-11-02")
        .lines()
        .flatMap(line -> FOUND.matcher(line).results())
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }

  private static String decided(String company, String person, String id) {
    var folder = "../samples/" + company;
    var cases = folder + "/cases/cards.jsonl";
    return run("decide", "--rulebook", folder, "--in", cases, "--as", person)
        .lines()
        .filter(line -> line.startsWith("{\"id\":\"" + id + "\""))
        .findFirst()
        .orElseThrow();
  }

  private static String run(String... arguments) {
    var out = new StringWriter();
    Leeway.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    return out.toString();
  }
}
