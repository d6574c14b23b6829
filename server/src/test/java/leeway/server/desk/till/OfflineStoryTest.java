package leeway.server.desk.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
    tell(page, "replacement", "25");
    tell(page, "discount", "15,50");

    page.locator("#kept li").nth(1).waitFor();
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

  private static void tell(Page page, String concession, String amount) {
    page.locator("#tell input[value=" + concession + "]").check();
    page.locator("#amount").fill(amount);
    page.locator("#tell button[type=submit]").click();
  }

  private static long deeds(String person) {
    return count("select count(*) from deed where actor = 'person/" + person + "'");
  }

  private static long count(String query) {
    return server.database().ownerJdbc().sql(query).query((row, _) -> row.getLong(1)).single();
  }

  private static Page at(Page page, String person) {
    browser.signIn(page, person, TestAccounts.PASSWORD);
    return page;
  }
}
