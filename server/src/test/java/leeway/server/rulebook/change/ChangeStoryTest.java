package leeway.server.rulebook.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A cashier finds a limit too tight; the rule's owner looks at it and publishes. */
@Tag("browser")
class ChangeStoryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final TestClock CLOCK = new TestClock();

  @TempDir static Path folder = Path.of("");

  @RegisterExtension
  static final TestServer server = new TestServer(() -> RulebookCopy.into(folder)).by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void addAccounts() {
    CLOCK.set(TODAY.atTime(10, 0).atZone(ZoneId.of("America/Toronto")).toInstant());
    TestClient lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "nathalie-cote", Role.RULE_OWNER);
    for (int day = 1; day <= 28; day++) {
      Shop.ask(lea, "A2", aReturn(day));
    }
  }

  /** A return between one and 28 days after the thirtieth. */
  private static String aReturn(int daysLate) {
    return """
        "boughtOn": {"value": "%s"}, "price": {"value": "40.00"}, "receipt": {"value": true},
        "unused": {"value": true}, "faulty": {"value": false}
        """
        .formatted(TODAY.minusDays(30L + daysLate));
  }

  @Test
  @Tag("R140")
  void theCashierProposesTwoDaysMoreAndTheOwnerPublishesThem() {
    Page till = browser.phone();
    browser.signIn(till, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(till, "/rules/GL-02");
    assertThat(till.locator(".wide tbody tr").count()).isGreaterThanOrEqualTo(2);
    assertThat(till.locator(".wide tbody tr").first().innerText()).contains("yes", "<= 7", "7");
    browser.assertSound(till);
    browser.picture(till, "rule-table-phone");
    till.locator("a[href$='/GL-02/change']").click();
    till.waitForURL("**/rules/GL-02/change");
    till.locator("#cell-0-2").fill("<= 9");
    till.locator("#why").fill("Two buses a day from the islands: nine days late is not late.");
    browser.assertSound(till);
    browser.picture(till, "change-form-phone");
    till.locator("main form button").click();
    till.waitForURL("**/changes/*");
    String change = Path.of(URI.create(till.url()).getPath()).toString();
    assertThat(till.locator("main").innerText()).contains("<= 7", "<= 9", "never whoever proposed");
    assertThat(till.locator("form[action$=publication]").count()).isZero();

    Page office = browser.desktop();
    browser.signIn(office, "nathalie-cote", TestAccounts.PASSWORD);
    browser.open(office, "/changes");
    browser.assertSound(office);
    browser.picture(office, "changes-desktop");
    browser.open(office, change);
    assertThat(office.locator(".counts").innerText()).contains("28", "2");
    browser.assertSound(office);
    browser.picture(office, "change-desktop");
    Page dark = browser.darkPhone();
    browser.signIn(dark, "nathalie-cote", TestAccounts.PASSWORD);
    browser.open(dark, change);
    browser.assertSound(dark);
    browser.picture(dark, "change-dark");
    office.locator("form[action$=publication] button").click();
    office.waitForFunction("() => document.body.textContent.includes('Published by')");

    browser.open(till, "/rules/GL-02");
    assertThat(till.locator(".wide").innerText()).contains("<= 9").doesNotContain("<= 7");
  }

  @Test
  void isDoneByTheKeyboardAlone() {
    Page page = browser.desktop();
    browser.signIn(page, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(page, "/rules/GL-02/change");
    tabTo(page, "cell-0-0");
    page.keyboard().press("Tab");
    browser.awaitFocus(page, "cell-0-1");
    tabTo(page, "review-by");
    page.keyboard().type("01012033");
    tabTo(page, "why");
    page.keyboard().type("By the keyboard.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**/changes/*");

    assertThat(page.locator("main").innerText()).contains("2033-01-01");
    browser.open(page, "/rules/GL-02");
    tabTo(page, "why");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("asked=yes"));
    assertThat(page.locator("[role=status]").innerText()).contains("Thank you");
  }

  /** Presses Tab until the field of this id has the focus, at most as often as the page is long. */
  private static void tabTo(Page page, String id) {
    for (int pressed = 0; pressed < 80; pressed++) {
      if (id.equals(page.evaluate("() => document.activeElement?.id ?? ''"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + id + " on " + page.url());
  }
}
