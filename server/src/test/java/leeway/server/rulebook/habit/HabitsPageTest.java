package leeway.server.rulebook.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.FormKey;
import leeway.server.rulebook.change.RulebookCopy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A sequence in somebody's head becomes a rule: told by one, owned by another, published. */
@Tag("browser")
class HabitsPageTest {
  private static final String WHAT = "Slabs stay in bay seven until Monday";

  @TempDir static Path folder = Path.of("");

  @RegisterExtension
  static final TestServer server = new TestServer(() -> RulebookCopy.into(folder));

  @RegisterExtension static final Browser browser = new Browser(server);

  private static TestClient lea;
  private static TestClient joanne;
  private static TestClient nathalie;
  private static TestClient helene;

  @BeforeAll
  static void signIn() {
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    joanne = TestAccounts.signedIn(server, "joanne-pike", Role.ASSOCIATE);
    nathalie = TestAccounts.signedIn(server, "nathalie-cote", Role.RULE_OWNER);
    helene = TestAccounts.signedIn(server, "helene-beaulieu", Role.EXECUTIVE);
  }

  @Test
  @Tag("R3")
  void aHabitIsToldInThreeLinesAndBecomesARuleByTwoOtherPeople() {
    Page till = browser.phone();
    browser.signIn(till, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(till, "/habits");
    till.locator("#when").fill("Somebody's trailer breaks down on a Friday");
    till.locator("#what").fill(WHAT);
    till.locator("#why").fill("They need not carry thirty slabs twice");
    till.locator("main form button").first().click();
    till.waitForURL("**/habits?told=yes");
    assertThat(till.locator("main").innerText()).contains("Thank you", "nobody has taken it up");
    assertThat(till.locator(".habit a[href$='/rule']").count()).isZero();
    browser.assertSound(till);
    browser.picture(till, "habits-phone");
    assertThat(ruling()).isEqualTo("silent");

    Page office = browser.desktop();
    browser.signIn(office, "nathalie-cote", TestAccounts.PASSWORD);
    browser.open(office, "/habits");
    assertThat(habit(office).innerText()).contains(WHAT, "Léa Tremblay told it");
    browser.picture(office, "habits-desktop");
    habit(office).locator("a[href$='/rule']").click();
    office.waitForURL("**/rule");
    browser.assertSound(office);
    office.locator("#kind").selectOption("A14");
    office.locator("main form button").click();
    office.waitForURL("**/rule?kind=A14");
    assertThat(office.locator("#forCustomer").inputValue()).contains("carry thirty slabs twice");
    office.locator("#concession").selectOption("kindness");
    browser.assertSound(office);
    browser.picture(office, "habit-rule-desktop");
    office.locator("main form button").click();
    office.waitForURL("**/changes/*");
    String change = URI.create(office.url()).getPath();
    assertThat(office.locator("main").innerText())
        .contains(WHAT, "They need not carry thirty slabs twice", "never whoever proposed it");
    browser.assertSound(office);
    browser.picture(office, "habit-proposed-desktop");

    assertThat(lea.get("/habits").body()).contains("Nathalie Côté answers for it");
    assertThat(publish(nathalie, change)).isEqualTo(403);
    assertThat(ruling()).isEqualTo("silent");
    assertThat(publish(helene, change)).isEqualTo(303);

    assertThat(ruling()).isEqualTo("granted");
    assertThat(folder.resolve("rules").toFile().list()).anyMatch(it -> it.startsWith("H-"));
    Page dark = browser.darkPhone();
    browser.signIn(dark, "lea-tremblay", TestAccounts.PASSWORD);
    browser.open(dark, "/habits");
    assertThat(habit(dark).innerText()).contains("It is a rule now.");
    browser.assertSound(dark);
    browser.picture(dark, "habits-dark");
  }

  @Test
  void takesNothingThatCheckWouldNotTakeAndNothingFromThoseWhoOwnNoRules() {
    String habit = told("We carry it to the car");
    var form = aRule();

    assertThat(lea.get(habit).statusCode()).isEqualTo(403);
    form.put("amount", "a lot");
    assertThat(nathalie.submit(habit + "?kind=A15", habit, form).body())
        .contains("rules/H-", "a lot");
    form.put("amount", "0");
    form.put("reviewBy", "soon");
    assertThat(nathalie.submit(habit + "?kind=A15", habit, form).statusCode()).isEqualTo(422);
    form.put("reviewBy", "2027-05-01");
    form.put("owner", "somebody");
    assertThat(nathalie.submit(habit + "?kind=A15", habit, form).body()).contains("has an owner");
    assertThat(lea.submit("/habits", "/habits", Map.of("when", "", "what", "x", "why", "y")).body())
        .contains("Each of the three lines says something");
    assertThat(nathalie.get("/habits/1/rule").statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("R20")
  void tellsWhatCollidesWithTheValuesBeforeItIsPublished() {
    String habit = told("We give it to ourselves when it rains");
    var form = aRule();
    form.put("when-requestedForSelf", "true");

    var proposed = nathalie.submit(habit + "?kind=A15", habit, form);

    String change = proposed.headers().firstValue("Location").orElseThrow();
    assertThat(helene.get(change).body())
        .contains("values-collision", "GG-1", "Nobody gives to themselves or their family");
    assertThat(helene.get(proposed(told("We give it to whoever waits"))).body())
        .doesNotContain("values-collision");
  }

  @Test
  @Tag("R20")
  void anAnswerSaysWhatLawSafetyAndValuesGaveApartFromRules() {
    assertThat(checks(""))
        .isEqualTo("{\"law\":\"clear\",\"safety\":\"clear\",\"values\":\"clear\"}");
    assertThat(checks(", \"requestedForSelf\": {\"value\": true}"))
        .isEqualTo("{\"law\":\"clear\",\"safety\":\"clear\",\"values\":\"hit\"}");
  }

  private static String checks(String more) {
    String facts = "\"amount\": {\"value\": \"5.00\"}, \"minutesWaited\": {\"value\": 40}";
    return Shop.ask(joanne, "A15", facts + more).at("/assessment/checks").toString();
  }

  @Test
  void mayBeTakenUpAgainOnceItWasLeft() {
    String habit = told("We ring before we come");
    String change = proposed(habit);

    assertThat(nathalie.get(habit).statusCode()).isEqualTo(409);
    var no = Map.of("key", FormKey.fresh(), "reason", "Let us try it for a month first.");
    assertThat(helene.submit(change, change + "/decline", no).statusCode()).isEqualTo(303);
    assertThat(joanne.get("/habits").body()).contains("left as it is");
    String again = proposed(habit);

    assertThat(again).isNotEqualTo(change);
    assertThat(publish(helene, again)).isEqualTo(303);
  }

  private static Locator habit(Page page) {
    return page.locator(".habit:has-text('" + WHAT + "')").first();
  }

  /** Tells a habit, and returns where it is made a rule. */
  private static String told(String what) {
    var words = Map.of("key", FormKey.fresh(), "when", "always", "what", what, "why", "it helps");
    assertThat(joanne.submit("/habits", "/habits", words).statusCode()).isEqualTo(303);
    long number =
        server
            .database()
            .ownerJdbc()
            .sql("select max(seq) from journal_entry where kind = 'habit-told'")
            .query(Long.class)
            .single();
    return "/habits/" + number + "/rule";
  }

  private static String proposed(String habit) {
    var said = nathalie.submit(habit + "?kind=A15", habit, aRule());
    assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
    return said.headers().firstValue("Location").orElseThrow();
  }

  private static Map<String, String> aRule() {
    var form = new HashMap<String, String>();
    form.put("key", FormKey.fresh());
    form.put("kind", "A15");
    form.put("title", "We ring before we come");
    form.put("concession", "kindness");
    form.put("amount", "0");
    form.put("forCustomer", "nobody waits in vain");
    form.put("born", "a driver before a locked door");
    form.put("purpose", "quality");
    form.put("weight", "ordinary");
    form.put("owner", "nathalie-cote");
    form.put("reviewBy", "2027-05-01");
    return form;
  }

  private static int publish(TestClient by, String change) {
    var form = Map.of("key", FormKey.fresh());
    return by.submit(change, change + "/publication", form).statusCode();
  }

  private static String ruling() {
    String facts = "\"amount\": {\"value\": \"0\"}, \"minutes\": {\"value\": 10}";
    return Shop.ask(lea, "A14", facts).at("/assessment/ruling").asString();
  }
}
