package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.HashMap;
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

/** Joanne's customers: a landscaper, two weekend gardeners' asks, somebody who renovates. */
@Tag("browser")
class CustomersTest {
  private static final Map<String, String> A_TRIMMER =
      Map.of(
          "boughtOn", "2026-04-02",
          "price", "129.00",
          "receipt", "true",
          "unused", "true",
          "resaleable", "true",
          "faulty", "false",
          "goodsKind", "power-tool");

  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf")).by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  @BeforeAll
  static void open() {
    CLOCK.set(Instant.parse("2026-06-04T14:42:00Z"));
    Situations.importRecords(server, "greenleaf");
    TestAccounts.add(server, "joanne-pike", Role.ASSOCIATE);
  }

  @Test
  @Tag("R5")
  void aLandscaperIsATradeClientOnTheCardInTheNoteAndOnTheReceipt() {
    Page page = DESK.at(browser.phone(), "joanne-pike");
    DESK.ask(page, "A13", Map.of("amount", "9.00", "customer", "c-contractor"));
    assertThat(page.locator(".whom").innerText()).isEqualTo("For: trade client");
    browser.assertSound(page);
    browser.picture(page, "customers-card-phone");
    page.locator(".acts button").first().click();
    page.waitForURL("**/acts/*");

    assertThat(page.locator(".lines").innerText()).contains("trade client\n", "trade client: ");
    DESK.ask(page, "A13", Map.of("amount", "9.00"));
    assertThat(page.locator(".whom").innerText()).isEqualTo("For: customer");
  }

  @Test
  @Tag("R60")
  void whatSomebodyFindsMeaningfulPutsOneOfTwoEqualWaysFirstAndChangesNoAnswer() {
    Page page = DESK.at(browser.desktop(), "joanne-pike");
    DESK.ask(page, "A2", with(A_TRIMMER, "customer", "c-weekend"));
    String digest = page.locator("input[name=digest]").first().inputValue();
    assertThat(firstDoor(page)).contains("concession=gift-card");
    page.locator("summary:has-text('What matters to them')").click();
    browser.picture(page, "meaning-desktop");
    page.locator("button[value=speed]").click();
    page.locator(".heard").waitFor();

    assertThat(firstDoor(page)).contains("concession=exchange");
    assertThat(page.locator("input[name=digest]").first().inputValue()).isEqualTo(digest);
    browser.assertSound(page);
    DESK.ask(page, "A2", with(A_TRIMMER, "customer", "c-weekend"));
    assertThat(firstDoor(page)).contains("concession=exchange");
    DESK.ask(page, "A13", Map.of("amount", "9.00", "customer", "c-weekend"));
    assertThat(page.locator(".lines").first().innerText()).contains("in two minutes");
  }

  @Test
  @Tag("R61")
  void aSegmentHearsWhatItFindsMeaningful() {
    Page page = DESK.at(browser.darkPhone(), "joanne-pike");

    DESK.ask(page, "A13", Map.of("amount", "9.00", "customer", "c-balcony-newcomer"));

    assertThat(page.locator(".lines").first().innerText()).contains("It costs you nothing more.");
    browser.picture(page, "meaning-dark");
    DESK.ask(page, "A13", Map.of("amount", "9.00", "customer", "c-renovating-owner"));
    assertThat(page.locator(".lines").first().innerText()).contains("in two minutes");
  }

  private static String firstDoor(Page page) {
    return page.locator(".acts form").first().getAttribute("action");
  }

  private static Map<String, String> with(Map<String, String> facts, String name, String value) {
    var all = new HashMap<>(facts);
    all.put(name, value);
    return all;
  }
}
