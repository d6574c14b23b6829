package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The yes that the till cannot do: its key is locked. */
@Tag("browser")
class OtherWayTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  @Test
  @Tag("R35")
  void aLockedKeyKeepsNoRebateFromACustomerAndTheOfficeEntersIt() {
    TestAccounts.add(server, "lea-tremblay", Role.ASSOCIATE);
    Page page = DESK.at(browser.phone(), "lea-tremblay");
    DESK.ask(page, "A1", Map.of("bags", "4", "bagLitres", "30", "boughtOn", "2026-05-16"));
    assertThat(page.locator(".lines").first().innerText()).contains("key 41");
    page.locator("summary:has-text('The till cannot do it?')").click();
    assertThat(page.locator(".answer").innerText()).contains("Paper receipt 17");
    browser.assertSound(page);
    browser.picture(page, "other-way-phone");
    page.locator("button:has-text('Done, this way')").click();
    page.waitForURL("**/acts/*");

    assertThat(page.locator(".verdict").innerText()).contains("Done. You are covered.", "$8.00");
    assertThat(page.locator(".lines").innerText())
        .contains("4 bags, $8, by rule GL-01", "Paper receipt 17; the office enters it today.");
    assertThat(toEnter()).contains("Paper receipt 17");
  }

  @Test
  @Tag("R35")
  void nothingIsExecutedInAWayThatTheRulebookDoesNotName() {
    var joanne = TestAccounts.signedIn(server, "joanne-pike", Role.ASSOCIATE);
    var answer =
        Shop.ask(joanne, "A14", "\"amount\": {\"value\": \"0\"}, \"minutes\": {\"value\": 10}");

    var refused = Shop.act(joanne, answer, Shop.key(), "\"otherwise\": true");

    assertThat(Shop.problem(refused, 422)).isEqualTo("invalid-fields");
  }

  private static String toEnter() {
    return server
        .database()
        .ownerJdbc()
        .sql("select what ->> 'way' from task where kind = 'enter-later'")
        .query(String.class)
        .single();
  }
}
