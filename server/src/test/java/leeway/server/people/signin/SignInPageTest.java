package leeway.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class SignInPageTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void addAccount() {
    TestAccounts.add(server, "joanne", Role.ASSOCIATE);
    TestAccounts.add(server, "marc", Role.ASSOCIATE);
  }

  @Test
  void showsThePremise() {
    Page page = browser.phone();

    browser.open(page, "/login");

    assertThat(page.locator("footer").innerText())
        .isEqualTo("Does it do right by the customer, within our values? Then go.");
    browser.assertSound(page);
    browser.picture(page, "login-phone");
  }

  @Test
  void leadsToTwoDoorsAndOutAgainByKeyboardAlone() {
    Page page = browser.phone();
    browser.open(page, "/login");
    browser.awaitFocus(page, "name");

    page.keyboard().type("joanne");
    page.keyboard().press("Tab");
    browser.awaitFocus(page, "password");
    page.keyboard().type(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(server.url("/").toString());

    browser.assertSound(page);
    browser.picture(page, "home-phone");
    page.getByText("Sign out").focus();
    page.keyboard().press("Enter");
    page.waitForURL(server.url("/login").toString());
  }

  @Test
  void worksWithoutScripts() {
    Page page = browser.phoneWithoutScripts();

    browser.signIn(page, "marc", TestAccounts.PASSWORD);

    assertThat(page.locator(".door").count()).isEqualTo(2);
  }

  @Test
  void keepsTheNameAndSaysWhatIsWrong() {
    Page page = browser.darkPhone();
    browser.open(page, "/login");
    page.getByLabel("Name").fill("joanne");
    page.getByLabel("Password").fill("wrong");
    page.locator("main button[type=submit]").click();

    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).innerText())
        .startsWith("That name and password do not go together.");
    assertThat(page.getByLabel("Name").inputValue()).isEqualTo("joanne");
    browser.assertSound(page);
    browser.picture(page, "login-mistake-dark");
  }

  @Test
  void looksRightOnAWideWindow() {
    Page page = browser.desktop();

    browser.signIn(page, "joanne", TestAccounts.PASSWORD);

    browser.assertSound(page);
    browser.picture(page, "home-desktop");
  }

  @Test
  void showsOnesOwnAccount() {
    Page page = browser.phone();
    browser.signIn(page, "joanne", TestAccounts.PASSWORD);

    page.getByText("joanne").click();

    assertThat(page.locator("h1").innerText()).isEqualTo("Your account");
    browser.assertSound(page);
    browser.picture(page, "account-phone");
  }
}
