package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** What happened at a till, at a gate, on the phone and in a kitchen, as it goes with Leeway. */
@Tag("browser")
class GreenleafStoriesTest {
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf")).by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);
  private static final AtTheDesk DESK = new AtTheDesk(browser);

  @BeforeAll
  static void open() {
    CLOCK.set(Instant.parse("2026-05-16T14:42:00Z"));
    Situations.importRecords(server, "greenleaf");
    TestAccounts.add(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "luis-ortega", Role.ASSOCIATE);
    TestAccounts.add(server, "ana-reis", Role.ASSOCIATE);
    TestAccounts.add(server, "fitter-1", Role.ASSOCIATE);
    TestAccounts.add(server, "ines-cole", Role.ASSOCIATE);
    TestAccounts.add(server, "joanne-pike", Role.ASSOCIATE);
    TestAccounts.add(server, "floor-laval", Role.ASSOCIATE);
    TestAccounts.add(server, "karim-haddad", Role.ASSOCIATE);
  }

  @Test
  @Tag("R10")
  @Tag("R14")
  void aCashierWithFourBagsLooksForNoFormAndNoManager() {
    Page page = DESK.at(browser.phone(), "lea-tremblay");

    var fourBags =
        Map.of("bags", "4", "bagLitres", "30", "boughtOn", "2026-05-16", "formMissing", "true");
    browser.open(page, "/ask?kind=A1");
    assertThat(page.locator("main").innerText().toLowerCase(Locale.ROOT))
        .doesNotContain("address", "phone");
    browser.picture(page, "greenleaf-form-phone");
    DESK.ask(page, "A1", fourBags);
    assertThat(page.locator(".verdict").innerText()).contains("it is theirs", "$8.00");
    assertThat(page.locator(".answer").innerText()).contains("key 41", "look for the form");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-card-1-phone");
    page.locator(".acts button").first().click();
    page.waitForURL("**/acts/*");

    assertThat(page.locator(".verdict").innerText()).startsWith("Done. You are covered.");
    assertThat(page.locator(".answer").innerText()).contains("Claire Dumont");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-receipt-phone");
    assertThat(tasks()).contains("reorder-forms", "supplier-claim");
    assertThat(drawer("person/lea-tremblay")).isEqualTo(8_00);
  }

  @Test
  @Tag("R132")
  @Tag("R134")
  void aGuardWritesDownWhatNobodyAskedForAndANeighboursRemarkIsHeard() {
    Page page = DESK.at(browser.phone(), "luis-ortega");

    browser.open(page, "/deeds");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-deeds-phone");
    page.locator("a.tile[href$=kindness]").click();
    page.locator("#field-what").fill("Kept the jogger in sight until the car was gone.");
    page.locator("#field-minutes").fill("20");
    page.locator("main form.card button[type=submit]").click();
    page.waitForURL("**/acts/*");
    assertThat(page.locator(".verdict").innerText()).startsWith("Written down. You are covered.");

    browser.open(page, "/remarks");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-remark-phone");
    page.locator("#text").fill("Mrs Roy says that the lamp at gate two is out.");
    page.locator("main form.card button[type=submit]").first().click();
    assertThat(page.locator(".heard").innerText()).startsWith("Thank you. Sam Nguyen answers you");
    assertThat(tasks()).contains("remark");
  }

  @Test
  @Tag("R100")
  void somebodyWhoIsInsultedTakesFiveMinutesAndTheAnswerStaysTheSame() {
    Page page = DESK.at(browser.darkPhone(), "ana-reis");
    var calm =
        Map.of(
            "goodsKind",
            "pump",
            "boughtOn",
            "2025-05-02",
            "price",
            "139.00",
            "faulty",
            "true",
            "normalUse",
            "true",
            "tone",
            "threatening");
    DESK.ask(page, "A11", calm);
    String before = page.locator(".verdict").innerText();
    browser.assertSound(page);
    browser.picture(page, "greenleaf-card-6-dark");

    browser.open(page, "/remarks");
    page.locator("main form.card button.second").click();
    assertThat(page.locator(".heard").innerText()).startsWith("Go.");
    DESK.ask(page, "A11", calm);

    assertThat(page.locator(".verdict").innerText()).isEqualTo(before);
  }

  @Test
  @Tag("R13")
  void whatAFitterCannotGiveBecomesAPromiseWithANameAndATime() {
    Page fitter = DESK.at(browser.phone(), "fitter-1");
    DESK.ask(fitter, "A14", Map.of("amount", "340.00", "minutes", "0"));
    browser.assertSound(fitter);
    browser.picture(fitter, "greenleaf-card-7-phone");
    fitter.locator(".acts button").first().click();
    fitter.waitForURL("**/acts/*");
    assertThat(fitter.locator(".answer").innerText()).contains("Ines Cole");

    Page ines = DESK.at(browser.desktop(), "ines-cole");
    browser.open(ines, "/promises");
    assertThat(ines.locator(".rows").innerText()).contains("An answer", "$190.00");
    browser.assertSound(ines);
    browser.picture(ines, "greenleaf-promises-desktop");
    ines.locator(".rows button").first().click();

    assertThat(ines.locator("main").innerText()).contains("Nothing is promised in your name.");
  }

  @Test
  void theBackSaysWhatItCostsAndTheFrontDoesNot() {
    Page page = DESK.at(browser.desktop(), "joanne-pike");
    DESK.ask(
        page,
        "A2",
        Map.of(
            "boughtOn",
            "2026-03-15",
            "price",
            "129.00",
            "receipt",
            "true",
            "unused",
            "true",
            "resaleable",
            "true",
            "goodsKind",
            "power-tool",
            "faulty",
            "false",
            "customer",
            "c-weekend"));

    page.locator("summary").last().click();

    assertThat(page.locator(".answer").innerText())
        .contains("Costs us at most", "Margin still to come");
    assertThat(page.locator(".lines").first().innerText()).doesNotContain("Costs us");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-card-3-desktop");
    page.locator("summary:has-text('Not today')").first().click();
    browser.picture(page, "greenleaf-not-today-desktop");
  }

  @Test
  void aCashierKeepsACardAtTheTillForWhenNothingAnswers() {
    Page page = DESK.at(browser.phone(), "lea-tremblay");

    browser.open(page, "/till-card");

    assertThat(page.locator(".answer").innerText())
        .contains("Léa Tremblay", "$25", "$100", "three seconds", "Claire Dumont");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-till-card-phone");
    browser.printed(page, "greenleaf-till-card-print");
  }

  @Test
  void theProofOfAReceiptIsHeldAgainstTheRecord() {
    Page page = DESK.at(browser.phone(), "luis-ortega");
    browser.open(page, "/deeds?concession=kindness");
    page.locator("#field-what").fill("Carried the bags to the car.");
    page.locator("main form.card button[type=submit]").click();
    page.waitForURL("**/acts/*");
    assertThat(page.locator(".lines code").innerText()).matches("[0-9a-f]{8}…");
    page.locator("summary:has-text('The whole proof')").click();
    browser.picture(page, "greenleaf-proof-phone");
    page.locator("details a").click();
    page.waitForURL("**/cover?*");

    assertThat(page.locator(".heard").innerText()).startsWith("It stands in the record");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-cover-phone");
    page.locator("#receipt").fill("1.2." + "0".repeat(64));
    page.locator("main button").click();
    page.waitForURL("**/cover?receipt=1.2.*");
    assertThat(page.locator(".heard").innerText()).startsWith("The record does not hold this.");
  }

  @Test
  void theTilesBeginWithWhatWasGivenLastAndThenWithWhatIsGivenMost() {
    Page page = DESK.at(browser.phone(), "floor-laval");
    browser.open(page, "/deeds?concession=replacement");
    page.locator("#field-amount").fill("9.00");
    page.locator("main form.card button[type=submit]").click();
    page.waitForURL("**/acts/*");

    browser.open(page, "/deeds");

    assertThat(page.locator(".tile").first().getAttribute("href"))
        .isEqualTo("/deeds?concession=replacement");
    Page other = DESK.at(browser.phone(), "karim-haddad");
    browser.open(other, "/deeds");
    var codes = other.locator(".tile").all().stream().map(it -> it.getAttribute("href")).toList();
    assertThat(codes.indexOf("/deeds?concession=replacement"))
        .isLessThan(codes.indexOf("/deeds?concession=discount"));
  }

  @Test
  void aLinkFromTheHelpdeskOpensTheDeskFilledInAlsoAfterSigningIn() {
    Page page = browser.desktop();

    browser.open(page, "/ask?kind=A10&order=4471&ticket=ZD-88");
    page.locator("#name").fill("ana-reis");
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL("**/ask?*");

    assertThat(page.locator("#field-order").inputValue()).isEqualTo("4471");
    assertThat(page.locator("form.card").innerText()).contains("Ticket ZD-88");
    browser.assertSound(page);
    browser.picture(page, "greenleaf-ask-from-ticket-desktop");
  }

  private static long drawer(String account) {
    return server
        .database()
        .ownerJdbc()
        .sql("select sum(amount) from money_line where account = :account")
        .param("account", account)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static List<String> tasks() {
    return server
        .database()
        .ownerJdbc()
        .sql("select kind from task")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
