package leeway.server.rulebook.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.FormKey;
import leeway.server.platform.Settings;
import leeway.server.platform.TestClock;
import leeway.server.review.Garden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Gone round, done another way, left aside: told in one tap, counted on the rule alone. */
@Tag("browser")
class DeparturePageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server =
      new TestServer(
              Settings.Mode.SERVE, new Settings.Reach.Loopback(), TestServer.sample("greenleaf"))
          .by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);

  private static TestClient lea;
  private static TestClient joanne;
  private static TestClient nathalie;

  @BeforeAll
  static void signIn() {
    CLOCK.set(TODAY.atTime(10, 0).atZone(ZoneId.of("America/Toronto")).toInstant());
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    joanne = TestAccounts.signedIn(server, "joanne-pike", Role.ASSOCIATE);
    nathalie = TestAccounts.signedIn(server, "nathalie-cote", Role.RULE_OWNER);
  }

  @Test
  @Tag("R21")
  void whoeverLeftARuleSaysHowInOneTapOnTheReceipt() {
    String act = anExchangeTenDaysTooLate();
    Page till = browser.phone();
    browser.signIn(till, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(till, "/acts/" + act);

    assertThat(till.locator("form.left").innerText())
        .contains("Return within 30 days", "never on you");
    browser.assertSound(till);
    browser.picture(till, "departure-phone");
    till.locator("form.left button[value=modified]").click();
    till.waitForFunction("() => document.querySelector('form.left') === null");

    assertThat(lea.get("/rules/GL-02").body())
        .contains("How rules were left: went round 0 · did it another way 1 · left aside 0");
    assertThat(tell(lea, act, "went-round").statusCode()).isEqualTo(409);
    assertThat(tell(joanne, anExchangeTenDaysTooLate(), "modified").statusCode()).isEqualTo(404);
    assertThat(tell(lea, anExchangeTenDaysTooLate(), "in-anger").statusCode()).isEqualTo(422);
  }

  @Test
  @Tag("R21")
  void whoeverLooksAfterwardsSaysItToo() {
    Garden.waivers(server, 40, 11);
    Page office = browser.desktop();
    browser.signIn(office, "nathalie-cote", TestAccounts.PASSWORD);
    browser.open(office, "/review");
    var look = office.locator(".look:has([name=departure])").first();
    look.locator("summary").click();
    look.locator("[name=departure]").selectOption("went-round");
    look.locator("input[name=choice][value=praised]").check();
    look.locator("details button").click();
    office.waitForFunction(
        "() => /went round [1-9]/.test(document.querySelector('main').innerText)");

    assertThat(office.locator("main").innerText())
        .contains("How rules were left")
        .doesNotContain("Léa", "Joanne", "Karim");
    browser.assertSound(office);
    browser.picture(office, "friday-departures-desktop");
    assertThat(count("select count(distinct how) from departure where how = 'went-round'"))
        .isEqualTo(1);
  }

  @Test
  void isSaidOfADeedByItsRuleAlsoOverHttp() {
    var deed =
        Shop.body(
            lea.postJson(
                "/api/v1/deeds",
                Shop.key(),
                "{\"what\": \"Took it back on day 41.\", \"concession\": \"exchange\"}"),
            201);
    String id = deed.path("id").asString();

    assertThat(lea.get("/acts/" + id).body()).contains("did you leave a rule");
    var said = Shop.body(tell(lea, id, "left-aside"), 201);

    assertThat(said.path("how").asString()).isEqualTo("left-aside");
    assertThat(lea.get("/acts/" + id).body()).doesNotContain("did you leave a rule");
    var form = Map.of("key", FormKey.fresh(), "rule", "GL-02", "how", "modified");
    assertThat(lea.submit("/acts/" + id, "/acts/" + id + "/departures", form).statusCode())
        .isEqualTo(409);
    assertThat(nathalie.get("/acts/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("R130")
  void everyTaskAndDeedSaysWhatTheCustomerHasOfIt() {
    var answer =
        Shop.ask(
            lea,
            "A1",
            """
            "bags": {"value": 4}, "bagLitres": {"value": 30}, "boughtOn": {"value": "2026-05-16"},
            "formMissing": {"value": true}
            """);
    Shop.body(Shop.act(lea, answer, Shop.key(), ""), 201);
    var deed = "{\"what\": \"Walked her to the car.\", \"concession\": \"kindness\"}";
    String id =
        Shop.body(lea.postJson("/api/v1/deeds", Shop.key(), deed), 201).path("id").asString();

    assertThat(lea.getJson("/api/v1/tasks").body())
        .contains("\"rule\":\"GL-01\"", "\"forCustomer\":\"two dollars a bag, at once\"");
    assertThat(lea.get("/deeds?concession=kindness").body())
        .contains("For the customer: they feel looked after");
    assertThat(lea.get("/acts/" + id).body()).contains("they feel looked after");
    assertThat(
            count(
                "select count(*) from journal_entry where kind = 'deed' and convert_from(entry, 'UTF8')"
                    + " like '%they feel looked after%'"))
        .isEqualTo(1);
  }

  /** Léa gives an exchange for something of nine dollars, ten days after the thirtieth. */
  private static String anExchangeTenDaysTooLate() {
    JsonNode answer =
        Shop.ask(
            lea,
            "A2",
            """
            "boughtOn": {"value": "%s"}, "price": {"value": "9.00"}, "receipt": {"value": true},
            "unused": {"value": true}, "resaleable": {"value": true}, "faulty": {"value": false}
            """
                .formatted(TODAY.minusDays(40)));
    var act = Shop.act(lea, answer, Shop.key(), "\"concession\": \"exchange\"");
    return Shop.body(act, 201).path("id").asString();
  }

  private static HttpResponse<String> tell(TestClient by, String act, String how) {
    return by.postJson(
        "/api/v1/acts/" + act + "/departures",
        Shop.key(),
        "{\"rule\": \"GL-02\", \"how\": \"%s\"}".formatted(how));
  }

  private static long count(String sql) {
    return server.database().ownerJdbc().sql(sql).query(Long.class).single();
  }
}
