package leeway.server.people.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class AdministrationPageTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void addAdministrator() {
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
  }

  @Test
  void letsAPersonInAndOutAgain() {
    Page page = browser.phone();
    browser.signIn(page, "ada", TestAccounts.PASSWORD);
    browser.open(page, "/administration");
    page.locator("#add-account summary").click();
    page.locator("#login").fill("marc");
    page.locator("#person").fill("marc");
    page.locator("#password").fill("short");
    page.locator("#password").evaluate("it => it.removeAttribute('minlength')");
    page.locator("form[action='/administration/accounts'] button").click();
    assertThat(page.locator(".mistake").innerText()).startsWith("password:");

    page.locator("#add-account summary").click();
    page.locator("#login").fill("marc");
    page.locator("#person").fill("marc");
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.locator("form[action='/administration/accounts'] button").click();
    page.getByLabel("End marc").waitFor();
    browser.assertSound(page);
    browser.picture(page, "administration-phone");
    var marc = new TestClient(server);
    marc.signIn("marc", TestAccounts.PASSWORD);
    assertThat(marc.getJson("/api/v1/acts").statusCode()).isEqualTo(200);

    page.getByLabel("End marc").click();
    page.locator(".row .hint").first().waitFor();
    assertThat(marc.getJson("/api/v1/acts").statusCode()).isEqualTo(401);
  }

  @Test
  void showsAMachinesTokenOnce() {
    Page page = browser.darkPhone();
    browser.signIn(page, "ada", TestAccounts.PASSWORD);
    browser.open(page, "/administration");
    page.locator("summary").last().click();
    page.locator("#label").fill("web shop");
    page.locator("#machine").fill("helper");
    page.locator("input[value=read]").check();
    page.locator("form[action='/administration/tokens'] button").click();

    String secret = page.locator(".secret").innerText();
    browser.assertSound(page);
    browser.picture(page, "administration-token-dark");
    var machine = new TestClient(server).withToken(secret);
    assertThat(machine.getJson("/api/v1/kinds").statusCode()).isEqualTo(200);
    browser.open(page, "/administration");
    assertThat(page.content()).doesNotContain(secret).contains("web shop");
    page.getByLabel("End web shop").click();
    page.locator(".row .hint").first().waitFor();
    assertThat(machine.getJson("/api/v1/kinds").statusCode()).isEqualTo(401);
  }

  @Test
  void isForAdministratorsAlone() {
    var ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);

    assertThat(ann.get("/administration").statusCode()).isEqualTo(403);
  }
}
