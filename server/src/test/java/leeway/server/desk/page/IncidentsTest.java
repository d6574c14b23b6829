package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ana is insulted on the phone; Ines leads the contact centre. */
@Tag("browser")
class IncidentsTest {
  private static final Map<String, String> A_PUMP =
      Map.of(
          "goodsKind", "pump",
          "boughtOn", "2026-05-02",
          "price", "139.00",
          "faulty", "true",
          "normalUse", "true",
          "tone", "threatening");

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  @BeforeAll
  static void open() {
    TestAccounts.add(server, "ana-reis", Role.ASSOCIATE);
    TestAccounts.add(server, "ines-cole", Role.REVIEWER);
  }

  @Test
  @Tag("R107")
  void somebodyWhoIsInsultedWarnsOnceThenHandsOverAndTheLeadSeesToIt() {
    Page ana = DESK.at(browser.phone(), "ana-reis");
    DESK.ask(ana, "A11", A_PUMP);
    String verdict = ana.locator(".verdict").innerText();
    String front = ana.locator(".lines").first().innerText();
    insulted(ana).click();
    ana.locator("#abuse-words").fill("Called me a name.");
    browser.picture(ana, "incident-phone");
    ana.locator("button[value=warned]").click();
    ana.locator(".heard").waitFor();

    assertThat(ana.locator(".heard").innerText()).startsWith("Written down. Ines Cole sees to it");
    assertThat(ana.locator(".verdict").innerText()).isEqualTo(verdict);
    assertThat(ana.locator(".lines").first().innerText()).isEqualTo(front);
    browser.assertSound(ana);
    insulted(ana).click();
    ana.locator("button[value=handed-over]").click();
    ana.waitForURL("**/acts/*");
    assertThat(ana.locator(".verdict").innerText()).startsWith("Handed over.");

    Page ines = DESK.at(browser.desktop(), "ines-cole");
    browser.open(ines, "/review");
    browser.picture(ines, "incident-friday-desktop");
    ines.locator(".needs a[href='/incidents']").first().click();
    ines.waitForURL("**/incidents");
    assertThat(ines.locator(".look .tag").allInnerTexts())
        .containsExactly("Warned once", "Hand over");
    assertThat(ines.locator(".look").first().innerText())
        .contains("Called me a name.", "Ana Reis", "Fourteen months");
    browser.assertSound(ines);
    browser.picture(ines, "incidents-desktop");
    seeTo(ines, "Ana has the rest of the day off the phone.", 1);
    seeTo(ines, "I rang him: he gets his pump, and she is not to be called names.", 0);
    browser.open(ines, "/review");
    assertThat(ines.locator(".needs a[href='/incidents']").count()).isZero();
  }

  @Test
  @Tag("R107")
  void aSenderIsBlockedAndAThreatReportedByWhoeverLeadsAndTheCardStays() {
    var lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    var answer = Shop.ask(lea, "A15", "\"amount\": {\"value\": \"12.00\"}");
    String path = "/asks/" + answer.path("id").asString() + "/incidents";

    for (String action : List.of("block", "report")) {
      var said =
          lea.submit(
              "/remarks",
              path,
              Map.of(
                  "key", Shop.key(),
                  "token", answer.path("token").asString(),
                  "action", action));
      assertThat(said.statusCode()).isEqualTo(200);
      assertThat(said.body())
          .contains("Sam Nguyen sees to it", answer.path("digest").asString(), "YES, you may.");
    }

    assertThat(tasks()).isEqualTo(2);
    var other = lea.submit("/remarks", path, Map.of("key", Shop.key(), "action", "shout"));
    assertThat(other.statusCode()).isEqualTo(422);
  }

  private static long tasks() {
    return server
        .database()
        .ownerJdbc()
        .sql("select count(*) from task where kind = 'incident' and owner = 'sam-nguyen'")
        .query(Long.class)
        .single();
  }

  private static void seeTo(Page page, String words, int left) {
    page.locator(".look input[name=words]").first().fill(words);
    page.locator(".look button").first().click();
    page.waitForFunction("left => document.querySelectorAll('.look').length === left", left);
  }

  private static com.microsoft.playwright.Locator insulted(Page page) {
    return page.locator("summary:has-text('Insulted or threatened?')");
  }
}
