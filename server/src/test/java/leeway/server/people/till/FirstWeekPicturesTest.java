package leeway.server.people.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.people.account.Accounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pages of the first week, of the shared till and of times without a connection, in the short
 * language and the long one, on a phone and on a desktop, in the light and in the dark. A picture
 * of each lies in {@code target/screenshots} under {@code week-}.
 */
@Tag("browser")
@Tag("nightly")
class FirstWeekPicturesTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);

  private record Look(String name, Page page, String cashier) {
    void keep(String what) {
      browser.assertSound(page);
      browser.picture(page, "week-" + what + "-" + name);
    }

    void open(String path) {
      browser.open(page, path);
    }

    void submit() {
      page.locator("main form.card button[type=submit]").first().click();
    }
  }

  @BeforeAll
  static void open() {
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
    TestAccounts.add(server, "bea", Role.ADMINISTRATOR);
    TestAccounts.add(server, "helene-beaulieu", Role.EXECUTIVE);
    for (String name : new String[] {"lea-tremblay", "joanne-pike", "luc-gagnon", "fitter-1"}) {
      TestAccounts.add(server, name, Role.ASSOCIATE);
    }
  }

  @Test
  void onAPhoneInTheLight() {
    look(new Look("phone-en", browser.phone(), "lea-tremblay"), "ada");
  }

  @Test
  void onAPhoneInTheDarkInTheLongLanguage() {
    look(new Look("phone-dark-ru", browser.darkPhone("ru"), "joanne-pike"), "bea");
  }

  @Test
  void onADesktopInTheLongLanguage() {
    look(new Look("desktop-ru", browser.desktop("ru"), "luc-gagnon"), "ada");
  }

  @Test
  void onADesktopInTheDark() {
    look(new Look("desktop-dark-en", browser.darkDesktop(), "fitter-1"), "bea");
  }

  private static void look(Look look, String administrator) {
    comingIn(look);
    bringing(look, administrator);
    withoutConnection(look);
    atTheTill(look, administrator);
  }

  private static void comingIn(Look look) {
    look.open("/login");
    look.keep("login");
    look.open("/login?company=factor");
    look.keep("login-company");
    look.open("/password");
    look.keep("forgotten");
  }

  private static void bringing(Look look, String administrator) {
    Page page = look.page();
    browser.signIn(page, administrator, TestAccounts.PASSWORD);
    look.open("/imports");
    look.keep("imports");
    bring(look, "photo.csv", "not a table at all");
    page.locator(".mistake").waitFor();
    look.keep("imports-no-table");
    look.open("/imports");
    bring(look, "rota.csv", "Employee;Start;End\nSam Nguyen;20/11/2026 12:00;20/11/2026 08:00\n");
    page.locator("#target").waitFor();
    look.keep("imports-columns");
    look.submit();
    page.locator(".mistake").waitFor();
    look.keep("imports-refused");
    look.open("/imports");
    String newcomer = "Nora Known of " + look.name() + ",cashier,Laval\n";
    bring(look, "people.csv", "Name,Job,Shop\nAna Reis,,\n" + newcomer);
    page.locator("#target").waitFor();
    look.submit();
    page.locator("[role=status]").waitFor();
    look.keep("imports-done");
    String link = page.locator(".secret").last().innerText();
    look.open("/administration?invite=sam-nguyen");
    look.keep("people");
    look.open("/cover");
    look.keep("cover");
    page.context().clearCookies();
    look.open(link.substring(link.indexOf("/password/")));
    look.keep("invited");
    browser.signIn(page, "helene-beaulieu", TestAccounts.PASSWORD);
    look.open("/newcomers");
    look.keep("newcomers");
    page.context().clearCookies();
  }

  private static void bring(Look look, String name, String text) {
    var file = new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    look.page().locator("#file").setInputFiles(file);
    look.submit();
  }

  private static void withoutConnection(Look look) {
    Page page = look.page();
    browser.signIn(page, look.cashier(), TestAccounts.PASSWORD);
    look.open("/offline");
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    page.reload();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    page.waitForFunction("() => caches.match('/offline').then(it => !!it)");
    look.keep("offline-empty");
    page.context().setOffline(true);
    for (int kept = 0; kept < 3; kept++) {
      page.locator("#tell [name=concession]").nth(kept).check();
      page.locator("#amount").fill("12");
      page.locator("#tell button[type=submit]").click();
      page.locator("#kept li").nth(kept).waitFor();
      page.waitForFunction("() => document.querySelector('#amount').value === ''");
    }
    look.keep("offline-three");
    page.evaluate(
        """
        person => new Promise(done => {
          const body = {what: 'a pot', concession: 'kindness', minutes: 5000};
          const deed = {
            key: person + '-refused', person, toldAt: 0, slice: '0', minorUnits: 0,
            label: 'a pot', body: JSON.stringify(body),
          };
          const open = indexedDB.open('leeway', 1);
          open.onsuccess = () => {
            const transaction = open.result.transaction('deed', 'readwrite');
            transaction.objectStore('deed').put(deed);
            transaction.oncomplete = () => { open.result.close(); done(); };
          };
        })
        """,
        look.cashier());
    page.context().setOffline(false);
    page.waitForFunction("() => document.querySelectorAll('#kept li a').length === 3");
    look.keep("offline-refused");
    page.locator("#kept button").click();
    browser.awaitFocus(page, "amount");
    assertThat(page.locator("#minutes").inputValue()).isEqualTo("5000");
    assertThat(page.locator("#kept li").count()).isEqualTo(3);
  }

  private static void atTheTill(Look look, String administrator) {
    Page page = look.page();
    page.context().clearCookies();
    browser.signIn(page, administrator, TestAccounts.PASSWORD);
    look.open("/administration/tills");
    look.keep("tills");
    page.locator("#label").fill("Till " + look.name());
    look.submit();
    page.waitForURL("**/till");
    look.keep("till-badge");
    var account = server.bean(Accounts.class).findByLogin(look.cashier()).orElseThrow().account();
    String badge = server.bean(Badges.class).make(account.id()).text();
    scan(look, badge);
    look.keep("till-first-time");
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.locator("#pin").fill("274913");
    page.locator("main form button[type=submit]").click();
    page.waitForURL(server.url("/").toString());
    look.open("/account/badge");
    look.keep("badge-form");
    look.open("/till");
    scan(look, badge);
    look.keep("till-pin");
    page.locator("#pin").fill("111112");
    page.locator("main form button[type=submit]").click();
    page.locator(".mistake").waitFor();
    look.keep("till-wrong-pin");
    page.locator("#pin").fill("274913");
    page.locator("main form button[type=submit]").click();
    page.waitForURL(server.url("/").toString());
    look.open("/account/badge");
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.locator("main form button[type=submit]").click();
    page.locator(".badge .qr").waitFor();
    look.keep("badge");
    browser.printed(page, "week-badge-printed-" + look.name());
  }

  private static void scan(Look look, String badge) {
    browser.awaitFocus(look.page(), "badge");
    look.page().keyboard().type(badge);
    look.page().keyboard().press("Enter");
    look.page().locator("#pin").waitFor();
  }
}
