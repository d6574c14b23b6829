package leeway.server.desk.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.concurrent.CopyOnWriteArrayList;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fitter in a cellar without a connection, and what becomes of what they told there. */
@Tag("browser")
class OfflineStoryTest {
  private static final int PAGE_BYTES_MAX = 60_000;

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void open() {
    TestAccounts.add(server, "fitter-1", Role.ASSOCIATE);
    TestAccounts.add(server, "fitter-2", Role.ASSOCIATE);
    TestAccounts.add(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "joanne-pike", Role.ASSOCIATE);
    TestAccounts.add(server, "luc-gagnon", Role.ASSOCIATE);
    TestAccounts.add(server, "sam-nguyen", Role.ASSOCIATE);
  }

  @Test
  void whatAFitterTellsInACellarIsEnteredOnceThereIsAConnection() {
    Page page = at(browser.phone(), "fitter-1");
    openKept(page);
    browser.assertSound(page);
    browser.picture(page, "offline-before-phone");
    page.locator("#share button").click();
    page.locator("#share .left").waitFor();
    page.waitForFunction(
        "() => caches.match('/offline').then(it => it && it.text()).then(it => !!it &&"
            + " it.includes('bring-back'))");

    page.context().setOffline(true);
    browser.open(page, "/");
    assertThat(page.locator("#share .left").innerText()).isEqualTo("$150.00");
    tellKept(page, "replacement", "25");
    tellKept(page, "discount", "15,50");

    assertThat(page.locator("#kept").innerText()).contains("kept here, not entered yet");
    assertThat(page.locator("#share .left").innerText()).isEqualTo("$109.50");
    assertThat(page.locator("#no-connection").isVisible()).isTrue();
    browser.assertSound(page);
    browser.picture(page, "offline-told-phone");
    assertThat(deeds("fitter-1")).isZero();

    page.context().setOffline(false);
    page.waitForFunction("() => document.querySelectorAll('#kept li a').length === 2");
    assertThat(deeds("fitter-1")).isEqualTo(2);
  }

  @Test
  void aDeedWhoseAnswerGotLostIsSentAgainAndEnteredOnce() {
    Page page = at(browser.phone(), "joanne-pike");
    openKept(page);
    page.context().setOffline(true);
    tellKept(page, "replacement", "25");
    var statuses = new CopyOnWriteArrayList<Integer>();
    var network = page.context().newCDPSession(page);
    network.on(
        "Fetch.requestPaused",
        answer -> { // the server has it, and the device never hears of it
          statuses.add(answer.get("responseStatusCode").getAsInt());
          network.send("Fetch.failRequest", failed(answer.get("requestId").getAsString()));
        });
    network.send("Fetch.enable", answersOf("*/api/v1/deeds"));

    page.context().setOffline(false);
    page.waitForCondition(() -> !statuses.isEmpty());
    network.send("Fetch.disable");
    assertThat(statuses).containsExactly(201);
    assertThat(deeds("joanne-pike")).isEqualTo(1);
    assertThat(page.locator("#kept").innerText()).contains("kept here, not entered yet");
    page.reload(); // as somebody would who looks whether it is entered

    page.locator("#kept li a").waitFor();
    assertThat(deeds("joanne-pike")).isEqualTo(1);
    assertThat(entries("joanne-pike")).isEqualTo(1);
    page.locator("#kept li a").click();
    page.waitForURL("**/acts/*");
    assertThat(page.locator(".verdict").innerText()).startsWith("Written down.");
  }

  @Test
  void aShareIsSpentToItsLimitAndWhatGoesBeyondIsToldAndLookedAt() {
    Page page = at(browser.phone(), "luc-gagnon");
    openKept(page);
    page.locator("#share button").click();
    page.locator("#share .left").waitFor();
    page.waitForFunction(
        "() => caches.match('/offline').then(it => it && it.text()).then(it => !!it &&"
            + " it.includes('bring-back'))");
    assertThat(page.locator("#share .left").innerText()).isEqualTo("$60.00");

    page.context().setOffline(true);
    tellKept(page, "replacement", "35");
    tellKept(page, "replacement", "25");
    tellKept(page, "replacement", "45");
    assertThat(page.locator("#share .left").innerText()).isEqualTo("$0.00");
    page.context().setOffline(false);
    page.waitForFunction("() => document.querySelectorAll('#kept li a').length === 3");

    assertThat(deeds("luc-gagnon")).isEqualTo(3);
    assertThat(
            count(
                "select count(*) from slice_use join journal_entry using (seq)"
                    + " where actor = 'person/luc-gagnon' and cost > 0"))
        .as("deeds out of the share")
        .isEqualTo(2);
    assertThat(
            count(
                "select count(*) from deed where actor = 'person/luc-gagnon' and is_beyond and"
                    + " amount = 4500"))
        .isEqualTo(1);
    assertThat(page.locator("#share").innerText()).doesNotContain("$60.00");
  }

  @Test
  void aShareLapsesWithItsDayAndWhatIsToldAfterwardsGoesWithoutIt() {
    Page page = at(browser.desktop(), "sam-nguyen");
    openKept(page);
    page.locator("#share button").click();
    page.locator("#share .left").waitFor();
    page.context().setOffline(true);
    var day = LocalDate.parse(page.locator("#share").getAttribute("data-day"));
    page.clock().setFixedTime(day.plusDays(1) + "T17:00:00Z");

    tell(page, "replacement", "10");

    page.locator("#share .over").waitFor();
    assertThat(page.locator("#share .left").isVisible()).isFalse();
    browser.picture(page, "offline-over-desktop");
    assertThat(
            page.evaluate(
                "() => new Promise(done => { const open = indexedDB.open('leeway', 1); open.onsuccess"
                    + " = () => { const all ="
                    + " open.result.transaction('deed').objectStore('deed').getAll(); all.onsuccess ="
                    + " () => { open.result.close(); done(all.result.map(it =>"
                    + " it.body).join()); }; }; })"))
        .asString()
        .contains("doneAt")
        .doesNotContain("slice");
  }

  @Test
  void nobodySignsOutBeforeWhatTheyToldIsEntered() {
    Page page = at(browser.darkPhone(), "fitter-2");
    openKept(page);
    page.context().setOffline(true);
    tell(page, "other", "");
    page.locator("#kept li").waitFor();
    browser.picture(page, "offline-dark");

    page.locator(".leave button").click();

    page.locator("main > .mistake").waitFor();
    assertThat(page.locator("main > .mistake").innerText()).contains("not entered yet");
    page.context().setOffline(false);
    page.waitForFunction("() => document.querySelectorAll('#kept li a').length === 1");
    page.locator(".leave button").click();
    page.waitForURL("**/login");
    assertThat(deeds("fitter-2")).isEqualTo(1);
  }

  @Test
  void thePageIsAPageLikeAnyOtherWithoutScripts() {
    Page page = at(browser.phoneWithoutScripts(), "lea-tremblay");
    browser.open(page, "/offline");
    page.locator("#share button").click();
    page.waitForURL("**/offline");
    assertThat(page.locator("#share .left").innerText()).isEqualTo("$50.00");

    tell(page, "replacement", "9");

    page.waitForURL("**/acts/*");
    assertThat(page.locator(".verdict").innerText()).startsWith("Written down.");
  }

  @Test
  void allOfItIsSmall() {
    var client = new TestClient(server);
    client.signIn("lea-tremblay", TestAccounts.PASSWORD);
    String page = client.get("/offline").body();
    int size =
        page.length()
            + client.get("/static/leeway.css").body().length()
            + client.get("/static/leeway.js").body().length()
            + client.get("/worker.js").body().length()
            + client.get("/static/icon.svg").body().length();

    assertThat(size).isLessThan(PAGE_BYTES_MAX);
    var worker = new TestClient(server).get("/worker.js");
    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(worker.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(worker.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-cache");
    var manifest = new TestClient(server).get("/static/manifest.json");
    assertThat(manifest.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  /** Opens the page, and once more under the worker that keeps it. */
  private static void openKept(Page page) {
    browser.open(page, "/offline");
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    page.reload();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    page.waitForFunction("() => caches.match('/offline').then(it => !!it)");
  }

  private static JsonObject answersOf(String url) {
    var pattern = new JsonObject();
    pattern.addProperty("urlPattern", url);
    pattern.addProperty("requestStage", "Response");
    var patterns = new JsonArray();
    patterns.add(pattern);
    var wanted = new JsonObject();
    wanted.add("patterns", patterns);
    return wanted;
  }

  private static JsonObject failed(String request) {
    var failed = new JsonObject();
    failed.addProperty("requestId", request);
    failed.addProperty("errorReason", "ConnectionClosed");
    return failed;
  }

  /** Tells one more, and waits until it is kept: then the form is empty again. */
  private static void tellKept(Page page, String concession, String amount) {
    int kept = page.locator("#kept li").count();
    tell(page, concession, amount);
    page.locator("#kept li").nth(kept).waitFor();
    page.waitForFunction("() => document.querySelector('#amount').value === ''");
  }

  private static void tell(Page page, String concession, String amount) {
    page.locator("#tell input[value=" + concession + "]").check();
    page.locator("#amount").fill(amount);
    page.locator("#tell button[type=submit]").click();
  }

  private static long deeds(String person) {
    return count("select count(*) from deed where actor = 'person/" + person + "'");
  }

  private static long entries(String person) {
    return count(
        "select count(*) from journal_entry where kind = 'deed' and actor = 'person/%s'"
            .formatted(person));
  }

  private static long count(String query) {
    return server.database().ownerJdbc().sql(query).query((row, _) -> row.getLong(1)).single();
  }

  private static Page at(Page page, String person) {
    browser.signIn(page, person, TestAccounts.PASSWORD);
    return page;
  }
}
