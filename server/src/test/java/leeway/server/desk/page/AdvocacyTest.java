package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Léa speaks for a customer; Sam, her lead, refuses, and is asked to ask Ines. */
@Tag("browser")
class AdvocacyTest {
  private static final Map<String, String> FORTY_MINUTES =
      Map.of("amount", "90.00", "minutesWaited", "40");

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  @BeforeAll
  static void open() {
    TestAccounts.add(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "karim-haddad", Role.ASSOCIATE);
    TestAccounts.add(server, "sam-nguyen", Role.REVIEWER);
    TestAccounts.add(server, "ines-cole", Role.REVIEWER);
  }

  @Test
  @Tag("R36")
  void whoInsistedAndWhatTheyArguedAndWhoRefusedAndWhyIsShownToWhoeverDecides() {
    Page lea = DESK.at(browser.phone(), "lea-tremblay");
    DESK.ask(lea, "A15", FORTY_MINUTES);
    lea.locator("summary:has-text('Speak for them')").click();
    lea.locator("#for-them").fill("She waited with a child, and never complained before.");
    browser.picture(lea, "advocacy-phone");
    lea.locator("form:has(#for-them) button").click();
    lea.waitForURL("**/acts/*");

    Page sam = DESK.at(browser.phone(), "sam-nguyen");
    browser.open(sam, "/review");
    sam.locator(".needs a[href^='/asks/']").first().click();
    sam.waitForURL("**/asks/*");
    assertThat(sam.locator(".said").innerText())
        .contains("Léa Tremblay asks for a yes", "with a child");
    browser.assertSound(sam);
    browser.picture(sam, "advocacy-story-phone");
    sam.locator("a.button").click();
    sam.waitForURL("**/ask?*");
    assertThat(sam.locator("#field-amount").inputValue()).startsWith("90");
    sam.locator("main form.card button[type=submit]").click();
    sam.locator(".verdict").waitFor();
    assertThat(sam.locator(".said").innerText()).contains("with a child");
    browser.assertSound(sam);
    sam.locator("summary:has-text('Not today')").click();
    sam.locator("#reason").fill("Ninety is more than a wait is worth.");
    sam.locator("#alternative").fill("Twenty on a gift card.");
    sam.locator("#somebody").selectOption("ines-cole");
    sam.locator("form:has(#reason) button").click();
    sam.waitForURL("**/acts/*");
    sam.locator("summary:has-text('Ask Ines Cole for a yes')").click();
    sam.locator("#for-them").fill("Léa will not let go, and she knows the family.");
    sam.locator("form:has(#for-them) button").click();

    Page ines = DESK.at(browser.darkPhone(), "ines-cole");
    ines.waitForCondition(
        () -> {
          browser.open(ines, "/promises");
          return ines.locator(".rows a[href^='/asks/']").count() > 0;
        });
    browser.picture(ines, "advocacy-promises-dark");
    ines.locator(".rows a[href^='/asks/']").first().click();
    ines.waitForURL("**/asks/*");
    assertThat(ines.locator(".said").innerText())
        .containsSubsequence(
            "Léa Tremblay asks for a yes",
            "She waited with a child",
            "Sam Nguyen: not today",
            "Ninety is more than a wait is worth.",
            "Sam Nguyen insists",
            "Léa will not let go");
    browser.assertSound(ines);
    browser.picture(ines, "advocacy-story-dark");

    Page karim = DESK.at(browser.phone(), "karim-haddad");
    karim.navigate(ines.url());
    assertThat(karim.locator("main").innerText()).doesNotContain("child");
  }
}
