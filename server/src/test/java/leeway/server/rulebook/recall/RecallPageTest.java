package leeway.server.rulebook.recall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.policy.PersonId;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.FormKey;
import leeway.server.platform.Settings;
import leeway.server.platform.TestClock;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whether people still know why a rule was born, without anybody knowing who was asked. */
@Tag("browser")
class RecallPageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server =
      new TestServer(
              Settings.Mode.SERVE, new Settings.Reach.Loopback(), TestServer.sample("greenleaf"))
          .by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);

  private static TestClient lea;

  @BeforeAll
  static void signIn() {
    CLOCK.set(TODAY.atTime(10, 0).atZone(ZoneId.of("America/Toronto")).toInstant());
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
  }

  @Test
  @Tag("R47")
  void oneQuestionADayTellsOfARuleFromFiveAnswersOn() {
    var question = question(TODAY);
    String own = question.rule().card().spirit().born();
    String link = "/rules/" + question.rule().id();
    Page phone = browser.phone();
    browser.signIn(phone, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(phone, "/recall");
    assertThat(phone.locator("button[name=born]").allInnerTexts())
        .containsExactlyInAnyOrderElementsOf(question.born());
    browser.assertSound(phone);
    browser.picture(phone, "recall-phone");
    phone.locator("button[name=born]", new Page.LocatorOptions().setHasText(own)).click();
    phone.waitForURL("**/recall?answered=yes");
    assertThat(phone.locator("main").innerText()).contains("It was born because", own);
    browser.assertSound(phone);

    String other = question.born().stream().filter(it -> !it.equals(own)).findFirst().orElseThrow();
    answer(question, other);
    answer(question, own);
    answer(question, own);
    assertThat(lea.get("/recall").body()).doesNotContain("Who still knows why");
    assertThat(lea.get(link).body()).doesNotContain("knew why it was born");
    answer(question, other);

    assertThat(lea.get("/recall").body()).contains("Who still knows why", "3 of 5");
    assertThat(lea.get(link).body()).contains("3 of 5 who answered knew why it was born.");
    assertThat(count("actor = 'system/anonymous'")).isEqualTo(5);
    assertThat(count("actor <> 'system/anonymous'")).isZero();
    assertThat(count("convert_from(entry, 'UTF8') like '%lea%'")).isZero();
  }

  @Test
  void isSkippedWithoutATrace() {
    long before = count("true");

    var skipped = lea.submit("/recall", "/recall", Map.of("key", FormKey.fresh(), "skip", "yes"));

    assertThat(skipped.statusCode()).isEqualTo(303);
    assertThat(skipped.headers().firstValue("Set-Cookie").orElse("")).contains("leeway-asked=");
    assertThat(count("true")).isEqualTo(before);
    assertThat(lea.get("/").body()).doesNotContain("/recall");
  }

  @Test
  void isTheSameForEverybodyOnADayAndAskedOfOneInFive() {
    assertThat(question(TODAY)).isEqualTo(question(TODAY));
    assertThat(
            IntStream.range(0, 30).mapToObj(it -> question(TODAY.plusDays(it)).rule()).distinct())
        .as("rules in a month")
        .hasSizeGreaterThan(5);
    long asked =
        IntStream.range(0, 1_000)
            .filter(it -> RecallQuestion.isAsked(new PersonId("p" + it), TODAY))
            .count();
    assertThat(asked).isBetween(150L, 250L);
  }

  private static RecallQuestion question(LocalDate day) {
    var rulebook = server.bean(RulebookInForce.class).current();
    return RecallQuestion.of(day, rulebook.rules(day)).orElseThrow();
  }

  private static void answer(RecallQuestion question, String born) {
    var form = Map.of("key", FormKey.fresh(), "rule", question.rule().id().value(), "born", born);
    assertThat(lea.submit("/recall", "/recall", form).statusCode()).isEqualTo(303);
  }

  private static long count(String where) {
    return server
        .database()
        .ownerJdbc()
        .sql("select count(*) from journal_entry where kind = 'spirit-recalled' and " + where)
        .query(Long.class)
        .single();
  }
}
