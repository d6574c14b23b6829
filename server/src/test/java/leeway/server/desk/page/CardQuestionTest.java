package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The one question of a card is answered on the card. */
@Tag("browser")
class CardQuestionTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  @Test
  void isAnsweredInOneTapAndNotAskedAgain() {
    TestAccounts.add(server, "lea-tremblay", Role.ASSOCIATE);
    Page page = DESK.at(browser.phone(), "lea-tremblay");
    DESK.ask(
        page,
        "A2",
        Map.of("boughtOn", "2026-05-16", "price", "129", "receipt", "true", "unused", "true"));
    assertThat(page.locator(".lines").first().innerText()).contains("Is it faulty?");
    browser.assertSound(page);
    browser.picture(page, "card-question-phone");

    page.locator("form.asked button[name=faulty][value=true]").click();

    page.waitForFunction("() => !document.querySelector('form.asked button[name=faulty]')");
    assertThat(page.locator(".lines").first().innerText()).doesNotContain("Is it faulty?");
  }

  @Test
  void aDayThatIsMissingIsWrittenOnTheCard() {
    TestAccounts.add(server, "joanne-pike", Role.ASSOCIATE);
    Page page = DESK.at(browser.darkPhone(), "joanne-pike");
    DESK.ask(page, "A1", Map.of("bags", "4", "bagLitres", "30"));
    browser.assertSound(page);
    browser.picture(page, "card-question-day-dark");

    page.locator("form.asked input[name=boughtOn]").fill("2026-05-16");
    page.locator("form.asked button").click();

    page.locator(".verdict:has-text('theirs')").waitFor();
    assertThat(page.locator(".verdict").innerText()).contains("$8.00");
  }
}
