package leeway.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class ImportPageTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void addAdministrator() {
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
  }

  @Test
  void ordersOfAFrenchSystemBecomeRecordsAsTheRulebookReadsThem() {
    var page =
        bring(
            browser.phone(),
            "ventes.csv",
            """
            Date;No de reçu;Réf;Montant net;Coût
            31/01/2026;R-1;PUMP-9;1 129,50 €;80,00
            01/02/2026;R-2;HOSE-1;19,90;7,05
            """,
            Charset.forName("windows-1252"));
    browser.assertSound(page);
    browser.picture(page, "imports-columns-phone");
    assertThat(page.locator("#target").inputValue()).isEqualTo("orders.csv");

    take(page);

    assertThat(page.locator("[role=status]").innerText()).isEqualTo("purchases: 2 records");
    browser.picture(page, "imports-done-phone");
    assertThat(stored("purchases", "R-1"))
        .contains("\"day\": \"2026-01-31\"")
        .contains("\"net\": 1129.5")
        .contains("\"sku\": \"PUMP-9\"");
  }

  @Test
  void aColumnThatWasGuessedWrongIsCorrected() {
    var page =
        bring(
            browser.desktop(),
            "club.csv",
            """
            who,what
            C-1,balcony-newcomer
            C-2,long-standing
            """,
            StandardCharsets.UTF_8);
    page.locator("#target").selectOption("customers.csv");
    submit(page);
    page.locator(".mistake").waitFor();
    browser.assertSound(page);
    browser.picture(page, "imports-missing-desktop");

    page.locator("#column-customer").selectOption("0");
    page.locator("#column-segment").selectOption("1");
    take(page);

    assertThat(stored("customers", "C-2")).contains("long-standing");
  }

  @Test
  void peopleOfTheRulebookAreInvitedAndOthersWaitForARole() {
    var page =
        bring(
            browser.darkPhone(),
            "team.csv",
            """
            Full name,E-mail,Job,Shop
            Léa Tremblay,lea@example.com,,
            Joanne Pike,,,
            Nora Known,x@example.com,cashier,Laval
            joanne pike,,,
            """,
            StandardCharsets.UTF_8);
    assertThat(page.locator("#target").inputValue()).isEqualTo("people");
    browser.assertSound(page);

    take(page);

    assertThat(page.locator("[role=status]").innerText()).contains("3 invited", "1 of them wait");
    assertThat(page.locator("[role=alert]").innerText()).contains("Line 5", "joanne pike");
    browser.assertSound(page);
    browser.picture(page, "imports-people-dark");
    var link = page.locator(".secret").first().innerText();
    var path = link.substring(link.indexOf("/password/"));
    assertThat(new TestClient(server).get(path).body()).contains("lea-tremblay");
  }

  @Test
  void aRotaThatCannotBeReadIsRefusedWholeWithTheLinesAtFault() {
    var page =
        bring(
            browser.phone(),
            "rota.csv",
            """
            Employee;Start;End
            Sam Nguyen;19/11/2026 08:00;19/11/2026 12:00
            Sam Nguyen;20/11/2026 12:00;20/11/2026 08:00
            Denis Fortin;in the morning;
            """,
            StandardCharsets.UTF_8);
    assertThat(page.locator("#target").inputValue()).isEqualTo("rota");

    submit(page);

    page.locator(".mistake li").nth(1).waitFor();
    assertThat(page.locator(".mistake").innerText()).contains("Line 3", "Line 4");
    browser.assertSound(page);
    browser.picture(page, "imports-rota-refused-phone");
    assertThat(shifts()).isZero();
  }

  @Test
  void whatIsNoTableIsToldAndNothingIsKept() {
    var page = bring(browser.phone(), "photo.csv", "not a table at all", StandardCharsets.UTF_8);

    page.locator(".mistake").waitFor();
    assertThat(page.locator(".mistake").innerText()).contains("photo.csv");
    browser.assertSound(page);
  }

  @Test
  void isForAdministratorsAlone() {
    var ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    var sam = TestAccounts.signedIn(server, "sam", Role.REVIEWER);

    assertThat(ann.get("/imports").statusCode()).isEqualTo(403);
    assertThat(sam.get("/imports").statusCode()).isEqualTo(403);
  }

  private static Page bring(Page page, String name, String text, Charset charset) {
    browser.signIn(page, "ada", TestAccounts.PASSWORD);
    browser.open(page, "/imports");
    page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(charset)));
    submit(page);
    page.locator("main select, main .mistake").first().waitFor();
    return page;
  }

  private static void take(Page page) {
    submit(page);
    page.locator("[role=status]").waitFor();
  }

  private static void submit(Page page) {
    page.locator("form.card button[type=submit]").click();
  }

  private static long shifts() {
    return server
        .database()
        .ownerJdbc()
        .sql("select count(*) from shift")
        .query(Long.class)
        .single();
  }

  private static String stored(String collection, String key) {
    return server
        .database()
        .ownerJdbc()
        .sql("select document::text from record where collection = :collection and key = :key")
        .param("collection", collection)
        .param("key", key)
        .query(String.class)
        .single();
  }
}
