package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** Paving slabs left until Monday: once at Gatineau and once at Laval, then somebody asks again. */
@Tag("browser")
class PrecedentsTest {
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf")).by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  private static TestClient luc;
  private static TestClient lea;

  @BeforeAll
  static void open() {
    CLOCK.set(Instant.parse("2026-06-20T18:40:00Z"));
    luc = TestAccounts.signedIn(server, "luc-gagnon", Role.ASSOCIATE);
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "floor-laval", Role.ASSOCIATE);
    TestAccounts.add(server, "joanne-pike", Role.ASSOCIATE);
  }

  @Test
  @Tag("R125")
  void whatWasDoneTwiceStandsOnTheCardAndIsFoundByItsWordsWithoutAName() {
    String before = ask(lea).path("digest").asString();
    long first = leaves(luc);
    say(luc, first, "repeat", "Forty slabs by the gate, collected on Monday as promised.");
    leaves(lea);

    assertThat(ask(lea).path("digest").asString()).as("no assessment reads it").isEqualTo(before);
    Page page = DESK.at(browser.phone(), "floor-laval");
    DESK.ask(page, "A14", Map.of("amount", "0", "minutes", "10"));
    assertThat(page.locator(".lines").first().innerText())
        .contains("done 2 times (Laval, Gatineau), fine");
    browser.assertSound(page);
    browser.picture(page, "precedents-card-phone");

    browser.open(page, "/precedents");
    page.locator("#kind").selectOption("A14");
    page.locator("#words").fill("slabs MONDAY");
    page.locator("main form.card button[type=submit]").click();
    page.waitForURL("**/precedents?kind=A14*");
    assertThat(page.locator(".look").allInnerTexts())
        .singleElement()
        .asString()
        .contains("Forty slabs", "Gatineau")
        .doesNotContain("Luc");
    browser.assertSound(page);
    browser.picture(page, "precedents-phone");
    browser.open(page, "/precedents?words=hedgehog");
    assertThat(page.locator("main").innerText()).contains("That is not a no.");
    Page dark = DESK.at(browser.darkPhone(), "floor-laval");
    browser.open(dark, "/precedents");
    browser.picture(dark, "precedents-dark");
  }

  @Test
  @Tag("R125")
  void whatShouldGoBetterLeadsToTheHabitAndIsNoPrecedentForTheNext() {
    Page page = DESK.at(browser.desktop(), "joanne-pike");
    DESK.ask(page, "A15", Map.of("amount", "12.00"));
    page.locator(".acts button").first().click();
    page.waitForURL("**/acts/*");
    page.locator("summary").first().click();
    page.locator("#words").fill("A chair would have helped more than the card.");
    browser.picture(page, "experience-desktop");
    page.locator("button[value=improve]").click();
    page.waitForURL("**/habits");

    DESK.ask(page, "A15", Map.of("amount", "12.00"));
    assertThat(page.locator(".lines").first().innerText()).doesNotContain("fine");
    browser.open(page, "/precedents?words=chair");
    assertThat(page.locator(".look .tag").innerText()).isEqualTo("To be improved");
  }

  @Test
  void aLineThatNamesSomebodyIsNotKept() {
    var asked = Shop.ask(lea, "A13", "\"amount\": {\"value\": \"3.00\"}");
    long act = Shop.body(Shop.act(lea, asked, Shop.key(), ""), 201).path("id").asLong();

    assertThat(said(lea, act, "repeat", "Call her on 514 555 0199.").statusCode()).isEqualTo(422);
    assertThat(said(luc, act, "repeat", "Not mine.").statusCode()).isEqualTo(404);
  }

  private static JsonNode ask(TestClient who) {
    return Shop.ask(who, "A14", "\"amount\": {\"value\": \"0\"}, \"minutes\": {\"value\": 10}");
  }

  private static long leaves(TestClient who) {
    return Shop.body(Shop.act(who, ask(who), Shop.key(), ""), 201).path("id").asLong();
  }

  private static void say(TestClient who, long act, String outcome, String words) {
    assertThat(said(who, act, outcome, words).statusCode()).isEqualTo(303);
  }

  private static java.net.http.HttpResponse<String> said(
      TestClient who, long act, String outcome, String words) {
    return who.submit(
        "/remarks",
        "/acts/" + act + "/experiences",
        Map.of("key", Shop.key(), "outcome", outcome, "words", words));
  }
}
