package leeway.server.desk.drawer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class DrawerPageTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final Browser browser = new Browser(server);

  private static TestClient ann;

  @BeforeAll
  static void signIn() {
    ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
  }

  @BeforeEach
  void openTheShop() {
    Shop.open(server);
  }

  @Test
  @Tag("R16")
  void comparesWhatTheRecordSaysWithWhatIsCountedAndKeepsTheDifference() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    Shop.body(Shop.act(ann, answer, Shop.key(), ""), 201);
    Page page = browser.phone();
    browser.signIn(page, "ann", TestAccounts.PASSWORD);
    browser.open(page, "/drawer");
    browser.assertSound(page);

    page.locator("main form button").click();
    assertThat(page.locator("[role=status]").innerText()).contains("12.50");
    page.locator(".counted input").first().fill("19,50");
    page.locator("main form button").click();
    page.waitForFunction(
        "() => document.querySelector('[role=status]').innerText.includes('0.50')");

    browser.picture(page, "drawer-phone");
    assertThat(counted()).contains("\"minorUnits\":1950", "\"minorUnits\":2000");
    assertThat(ann.get("/drawer.csv").body())
        .startsWith("no,recorded_at,account,code,rule,amount,currency\r\n")
        .contains(",20.00,USD\r\n");
  }

  @Test
  void givesNoSpreadsheetAFormula() {
    assertThat(DrawerPage.cell("=1+1")).isEqualTo("\"'=1+1\"");
    assertThat(DrawerPage.cell("a\"b")).isEqualTo("\"a\"\"b\"");
  }

  private static String counted() {
    return server
        .database()
        .ownerJdbc()
        .sql(
            """
            select convert_from(entry, 'UTF8')
            from journal_entry
            where kind = 'drawer-counted'
            order by seq desc
            limit 1
            """)
        .query(String.class)
        .single();
  }
}
