package leeway.server.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.Settings;
import leeway.server.review.Garden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Friday at a garden centre. Léa is a cashier, Sam her lead, Nathalie owns rules and looks. */
@Tag("browser")
class FridayPageTest {
  @RegisterExtension
  static final TestServer server =
      new TestServer(
          Settings.Mode.SERVE, new Settings.Reach.Loopback(), TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);

  private static TestClient lea;

  @BeforeAll
  static void addAccounts() {
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "sam-nguyen", Role.REVIEWER);
    TestAccounts.add(server, "nathalie-cote", Role.RULE_OWNER);
    TestAccounts.add(server, "priya-raman", Role.RULE_OWNER);
  }

  @Test
  @Tag("R19")
  void theCashierWhoToldWhatSheDidBeyondHerLimitIsForgivenBySomebodyWhoIsNotHerManager() {
    Page till = browser.phone();
    browser.signIn(till, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(till, "/deeds?concession=other");
    till.locator("[name=what]").fill("Twelve dollars for the broken pot, her bus was leaving.");
    till.locator("[name=amount]").fill("212.00");
    till.locator("main button[type=submit]").last().click();
    till.waitForURL("**/acts/*");
    assertThat(till.locator("h1").innerText()).contains("looked at");

    Page lead = browser.phone();
    browser.signIn(lead, "sam-nguyen", TestAccounts.PASSWORD);
    browser.open(lead, "/review");
    assertThat(lead.locator(".look").allInnerTexts())
        .noneMatch(look -> look.contains("her bus was leaving"));
    assertThat(lead.locator("main").innerText()).contains("somebody who is not the manager");

    Page somebodyElse = browser.darkPhone();
    browser.signIn(somebodyElse, "nathalie-cote", TestAccounts.PASSWORD);
    browser.open(somebodyElse, "/review");
    var look = somebodyElse.locator(".look:has-text('her bus was leaving')");
    assertThat(look.innerText()).contains("Told, ").doesNotContain("Léa");
    browser.assertSound(somebodyElse);
    browser.picture(somebodyElse, "friday-told-dark");
    look.getByText(
            "Forgiven", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .click();
    somebodyElse.waitForURL("**/review");

    assertThat(somebodyElse.locator("main").innerText()).doesNotContain("her bus was leaving");
    browser.open(till, "/mine");
    assertThat(till.locator(".look").first().innerText())
        .contains("Forgiven", "Who looked", "Nathalie Côté");
    browser.assertSound(till);
    browser.picture(till, "mine-phone");
    browser.open(lead, "/today");
    assertThat(lead.locator("main").innerText()).contains("never by person").doesNotContain("Léa");
    browser.assertSound(lead);
    browser.picture(lead, "today-phone");
  }

  @Test
  void theCashierWithFourBagsStands() {
    var answer =
        Shop.ask(
            lea,
            "A1",
            """
            "bags": {"value": 4}, "bagLitres": {"value": 30}, "boughtOn": {"value": "2026-05-16"},
            "formMissing": {"value": true}
            """);
    Shop.body(Shop.act(lea, answer, Shop.key(), ""), 201);

    Page page = browser.desktop();
    browser.signIn(page, "nathalie-cote", TestAccounts.PASSWORD);
    browser.open(page, "/review");

    assertThat(page.locator(".stands").innerText())
        .matches("\\d+ stands?\\. Nobody has to look at (it|them)\\.");
    assertThat(page.locator(".look").allInnerTexts()).noneMatch(it -> it.contains("two dollars"));
  }

  @Test
  @Tag("R146")
  void saysHowMuchIsAskedUpward() {
    var answer =
        Shop.ask(lea, "A14", "\"amount\": {\"value\": \"340.00\"}, \"minutes\": {\"value\": 0}");
    String handOver =
        "{\"token\": \"" + answer.path("token").asString() + "\", \"note\": \"by Saturday\"}";
    Shop.body(
        lea.postJson(
            "/api/v1/asks/" + answer.path("id").asString() + "/referrals", Shop.key(), handOver),
        201);
    Page page = browser.desktop();
    browser.signIn(page, "priya-raman", TestAccounts.PASSWORD);

    page.waitForCondition(
        () -> {
          browser.open(page, "/today");
          return page.locator(".upward").count() == 1;
        });

    assertThat(page.locator(".upward").innerText())
        .matches("Asked upward in 28 days: [1-9]\\d* of 100 asks \\([1-9]\\d* in all\\)\\.");
  }

  @Test
  @Tag("R7")
  void fiveHundredWaiversAreLookedThroughInLessThanFifteenMinutes() {
    Garden.waivers(server, 500, 7);
    Page page = browser.desktop();
    browser.signIn(page, "priya-raman", TestAccounts.PASSWORD);
    long began = System.nanoTime();
    browser.open(page, "/review");
    var took = Duration.ofNanos(System.nanoTime() - began);
    browser.assertSound(page);
    browser.picture(page, "friday-desktop");
    Page phone = browser.phone();
    browser.signIn(phone, "priya-raman", TestAccounts.PASSWORD);
    browser.open(phone, "/review");
    browser.assertSound(phone);
    browser.picture(phone, "friday-phone");
    assertThat(page.content().toLowerCase(java.util.Locale.ROOT)).doesNotContain("violation");

    int decisions = 0;
    while (page.locator(".look").count() > 0) {
      String first = page.locator(".look h3").first().getAttribute("id");
      page.locator(".looks button").first().click();
      page.waitForFunction("id => document.getElementById(id) === null", first);
      decisions++;
    }

    System.out.printf("500 waivers: %d decisions, first page in %s%n", decisions, took);
    assertThat(decisions).isLessThanOrEqualTo(60); // fifteen seconds each
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }
}
