package leeway.server.people.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.people.account.Accounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two cashiers at one till, with six people behind the customer. */
@Tag("browser")
class SharedTillStoryTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void open() {
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
    TestAccounts.add(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "karim-haddad", Role.ASSOCIATE);
  }

  @Test
  void twoCashiersSwitchByBadgeAndSixDigits() {
    Page till = browser.desktop();
    browser.signIn(till, "ada", TestAccounts.PASSWORD);
    browser.open(till, "/administration/tills");
    browser.assertSound(till);
    till.locator("#label").fill("Till 3");
    browser.picture(till, "till-enrol-desktop");
    till.locator("main button[type=submit]").click();
    till.waitForURL("**/till");
    browser.awaitFocus(till, "badge");
    browser.assertSound(till);
    browser.picture(till, "till-badge-desktop");

    scan(till, badge("lea-tremblay"));
    till.locator("#password").fill(TestAccounts.PASSWORD);
    till.locator("#pin").fill("274913");
    browser.assertSound(till);
    browser.picture(till, "till-first-time-desktop");
    till.keyboard().press("Enter");
    till.waitForURL(server.url("/").toString());
    assertThat(till.locator(".who").innerText()).isEqualTo("lea-tremblay");
    browser.open(till, "/deeds?concession=sale-with-return");
    till.locator("main form.card button[type=submit]").click();
    till.waitForURL("**/acts/*");
    till.locator(".leave button").click();
    till.waitForURL("**/till");

    String karim = badge("karim-haddad");
    scan(till, karim);
    till.locator("#password").fill(TestAccounts.PASSWORD);
    till.locator("#pin").fill("502816");
    till.keyboard().press("Enter");
    till.waitForURL(server.url("/").toString());
    browser.open(till, "/till");
    scan(till, karim);
    till.locator("#pin").fill("111112");
    till.keyboard().press("Enter");
    till.locator(".mistake").waitFor();
    assertThat(till.locator(".mistake").innerText()).contains("Tries left: 4");
    browser.assertSound(till);
    browser.picture(till, "till-wrong-pin-desktop");
    till.locator("#pin").fill("502816");
    till.keyboard().press("Enter");
    till.waitForURL(server.url("/").toString());

    assertThat(till.locator(".who").innerText()).isEqualTo("karim-haddad");
    browser.open(till, "/deeds");
    assertThat(till.locator(".tile").first().getAttribute("href"))
        .as("what was told last at this till, by whomever")
        .isEqualTo("/deeds?concession=sale-with-return");
  }

  @Test
  void aCashierPrintsABadge() {
    Page page = browser.darkPhone();
    browser.signIn(page, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(page, "/account");
    page.locator("a[href='/account/badge']").click();
    page.locator("#password").fill(TestAccounts.PASSWORD);
    browser.assertSound(page);
    page.locator("main button[type=submit]").click();
    page.locator(".badge .qr").waitFor();

    browser.assertSound(page);
    browser.picture(page, "badge-dark-phone");
    browser.printed(page, "badge-print");
  }

  /** Types the code and a return, as a scanner does. */
  private static void scan(Page till, String code) {
    browser.awaitFocus(till, "badge");
    till.keyboard().type(code);
    till.keyboard().press("Enter");
    till.waitForFunction("() => document.activeElement?.id !== 'badge'");
    till.locator("#pin").waitFor();
  }

  private static String badge(String login) {
    var account = server.bean(Accounts.class).findByLogin(login).orElseThrow().account().id();
    return server.bean(Badges.class).make(account).text();
  }
}
