package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happened at a tyre maker, as it goes with Leeway. */
@Tag("browser")
class RondoStoriesTest {
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("rondo")).by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  @BeforeAll
  static void open() {
    CLOCK.set(Instant.parse("2026-11-02T09:00:00Z"));
    Situations.importRecords(server, "rondo");
    TestAccounts.add(server, "marc-delmas", Role.ASSOCIATE);
  }

  @Test
  @Tag("R33")
  @Tag("R39")
  void theOddTyreIsSoldBecauseTheSellerMayAskBeforeTheSale() {
    Page page = DESK.at(browser.phone(), "marc-delmas");
    DESK.ask(
        page,
        "B2",
        Map.of(
            "article",
            "14.5-R20",
            "price",
            "412.00",
            "quantity",
            "1",
            "madeOn",
            "2022-04-11",
            "ageTold",
            "true",
            "customer",
            "f-vidal"));

    assertThat(page.locator(".verdict").innerText()).startsWith("YES – sell it");
    assertThat(page.locator(".answer").innerText())
        .contains("back by 30 Dec", "in writing", "sale with return");
    page.locator("summary").last().click();
    assertThat(page.locator(".answer").innerText()).contains("€105", "€46 goods out, €59 handling");
    browser.assertSound(page);
    browser.picture(page, "rondo-card-2-phone");
    page.locator(".acts button").first().click();
    page.waitForURL("**/acts/*");

    assertThat(page.locator(".verdict").innerText()).startsWith("Done. You are covered.");
    assertThat(drawn()).containsExactly(105_00L, 412_00L);
    browser.open(page, "/promises");
    assertThat(page.locator(".rows").innerText()).contains("To take it back", "30 Dec");
    browser.assertSound(page);
  }

  /** What the day of the seller was drawn: in cost to us, and at face. */
  private static List<Long> drawn() {
    return server
        .database()
        .ownerJdbc()
        .sql("select cost, face from draw_line order by seq limit 1")
        .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
        .single();
  }
}
