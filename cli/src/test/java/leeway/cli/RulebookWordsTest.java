package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on a rule beside its decision, and what {@code check} says of it. */
final class RulebookWordsTest {
  private static final Path GREENLEAF = Path.of("../samples/greenleaf");

  @TempDir private Path folder = Path.of("");

  @Test
  @Tag("R29")
  void aRuleSaysTheClassOfItsPurpose() throws IOException {
    assertThat(checked("GL-02", "<leeway:purpose>quality</leeway:purpose>", ""))
        .contains("GL-02.dmn:")
        .contains("[purpose-missing]", "protects-interests, efficiency, quality, other");
    assertThat(checked("GL-02", "purpose>quality<", "purpose>because<"))
        .contains("[unknown-word]", "got `because`");
  }

  @Test
  @Tag("R43")
  void aRuleOfConvenienceNeverWithholdsWhatOthersGrant() throws IOException {
    assertThat(checked("GL-02", "<leeway:weight>promise</leeway:weight>", ""))
        .contains("[weight-missing]");
    assertThat(checked("GG-1", "weight>promise<", "weight>convenience<"))
        .contains("GG-1.dmn:", "[convenience-dominates]");
  }

  @Test
  @Tag("R51")
  void aRuleServesAGoalOfTheCompany() throws IOException {
    assertThat(checked("GL-02", "goal>come-back<", "goal>more-of-everything<"))
        .contains("[unknown-goal]", "got `more-of-everything`", "come-back");
  }

  @Test
  @Tag("R52")
  void aChangeAroundARuleMakesItDue() throws IOException {
    assertThat(
            checked(
                "GL-06",
                "</leeway:weight>",
                "</leeway:weight><leeway:changed>the big box closed in July</leeway:changed>"))
        .contains("GL-06.dmn:", "[context-changed]", "the big box closed in July");
  }

  @Test
  @Tag("R20")
  void checkNamesEachValueThatNoGuardrailTests() throws IOException {
    assertThat(checked("GG-1", "value>fair-to-the-next<", "value>honest<"))
        .contains("values.yaml:1:1", "[value-untested]", "`fair-to-the-next`")
        .doesNotContain("`honest`", "`helpful`");
    assertThat(checked("GG-1", "value>fair-to-the-next<", "value>cheap<"))
        .contains("[unknown-value]", "got `cheap`", "honest");
  }

  @Test
  @Tag("R130")
  void aRuleSaysWhatTheCustomerHasOfIt() throws IOException {
    assertThat(
            checked(
                "GL-02",
                "<leeway:forCustomer>they buy today and decide at home</leeway:forCustomer>",
                ""))
        .contains("GL-02.dmn:", "[customer-missing]");
  }

  /** What {@code check} prints of the sample with one change in one of its rules. */
  private String checked(String rule, String from, String to) throws IOException {
    var copy = Files.createTempDirectory(folder, rule).resolve("copy");
    copy(GREENLEAF, copy);
    var file = copy.resolve("rules/" + rule + ".dmn");
    var text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    var out = new StringWriter();
    var printed = new PrintWriter(out);
    Leeway.commandLine()
        .setOut(printed)
        .setErr(printed)
        .execute("check", copy.toString(), "--day", "2026-11-02");
    return out.toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
