package leeway.server.rulebook.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.Settings;
import leeway.server.review.Garden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rulebook of a garden centre, as anybody there reads it. */
@Tag("browser")
class RulesPageTest {
  @RegisterExtension
  static final TestServer server =
      new TestServer(
          Settings.Mode.SERVE, new Settings.Reach.Loopback(), TestServer.sample("greenleaf"));

  @RegisterExtension static final Browser browser = new Browser(server);

  /** Several, since nobody may sign in more than five times a minute. */
  private static final List<String> PEOPLE =
      List.of("joanne-pike", "karim-haddad", "ana-reis", "luc-gagnon");

  private static TestClient lea;

  @BeforeAll
  static void addAccounts() {
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "helene-beaulieu", Role.EXECUTIVE);
    for (String person : PEOPLE) {
      TestAccounts.add(server, person, Role.ASSOCIATE);
    }
    Garden.waivers(server, 60, 3);
  }

  @Test
  @Tag("R44")
  @Tag("R48")
  void showsARuleWithItsSpiritAndWhenItIsSetAside() {
    Page page = browser.phone();
    browser.signIn(page, "joanne-pike", TestAccounts.PASSWORD);
    browser.open(page, "/rules/GL-02");

    assertThat(page.locator("main").innerText())
        .contains("Return within 30 days", "one in three came back unsaleable")
        .contains("buying without fear; lies about dates", "it can be sold again")
        .contains("Nathalie Côté");
    browser.assertSound(page);
    browser.picture(page, "rule-phone");
    Page dark = browser.darkPhone();
    browser.signIn(dark, "joanne-pike", TestAccounts.PASSWORD);
    browser.open(dark, "/rules/GL-10");
    browser.assertSound(dark);
    browser.picture(dark, "rule-dark");
  }

  @Test
  @Tag("R56")
  @Tag("R92")
  @Tag("R121")
  void saysWhatFollowingARuleTakesWhatItPromisesAndWhatCustomersSaid() {
    assertThat(lea.get("/rules/GL-02").body())
        .contains("in so many words", "what we hear most often after the season")
        .contains("People who had a problem buy from us again.");
    assertThat(lea.get("/rules/GL-09").body()).contains("Takes", "6 min");
  }

  @Test
  @Tag("R88")
  @Tag("R122")
  void saysWhatTheCompanyStandsForAndInViewOfWhatARuleWasMade() {
    assertThat(lea.get("/rules").body())
        .contains("What we stand for", "We say what is so, about goods, prices and mistakes.");
    assertThat(lea.get("/rules/GL-06").body()).contains("In view of", "a big box in Gatineau");
  }

  @Test
  @Tag("R45")
  @Tag("R54")
  void marksRulesThatNobodyOwnsOrThatShouldHaveBeenLookedAtAgain() {
    Page page = browser.desktop();
    browser.signIn(page, "karim-haddad", TestAccounts.PASSWORD);
    browser.open(page, "/rules");

    assertThat(page.locator(".needs li").allInnerTexts())
        .anySatisfy(it -> assertThat(it).contains("Cut wood").contains("nobody owns it"))
        .anySatisfy(it -> assertThat(it).contains("overdue"));
    assertThat(page.locator(".rule").count()).isGreaterThanOrEqualTo(18);
    browser.assertSound(page);
    browser.picture(page, "rules-desktop");
  }

  @Test
  @Tag("R91")
  void showsTheRulesAsTheyWereOnAnotherDay() {
    assertThat(lea.get("/rules?on=2025-01-10").body()).contains("Jan 10, 2025");
    assertThat(lea.get("/rules?on=yesterday").statusCode()).isEqualTo(422);
    assertThat(lea.get("/rules/GL-99").statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("R49")
  void letsAnybodyQuestionARuleInOneClickAndWithoutTheirName() {
    Page page = browser.phone();
    browser.signIn(page, "ana-reis", TestAccounts.PASSWORD);
    browser.open(page, "/rules/GL-12");
    page.locator("#why").fill("The key hangs on a sticker anyway.");
    page.locator("button[name=anonymous]").click();
    page.waitForURL(url -> url.endsWith("asked=yes"));

    assertThat(page.locator("main").innerText())
        .contains("Thank you.", "The key hangs on a sticker anyway.");
    assertThat(questions("system/anonymous")).isEqualTo(1);
    assertThat(questions("person/ana-reis")).isZero();
    page.locator("main form button").first().click();
    page.waitForFunction(
        "() => [...document.querySelectorAll('.counts strong')].at(-1).innerText === '2'");
    assertThat(questions("person/ana-reis")).isEqualTo(1);
  }

  @Test
  @Tag("R136")
  void thanksForWhatNoRuleCovers() {
    Page page = browser.phone();
    browser.signIn(page, "luc-gagnon", TestAccounts.PASSWORD);
    browser.open(page, "/gaps");

    assertThat(page.locator("main").innerText()).contains("Thank you", "No rule is not a no");
    browser.assertSound(page);
    browser.picture(page, "gaps-phone");
    browser.open(page, "/");
    browser.assertSound(page);
    browser.picture(page, "home-phone");
  }

  @Test
  void changesABoundByANamedPersonAndNeverOnesOwn() {
    Page page = browser.desktop();
    browser.signIn(page, "helene-beaulieu", TestAccounts.PASSWORD);
    browser.open(page, "/bounds");
    var cashiers = page.locator("details:has-text('Léa Tremblay')");
    cashiers.locator("summary").click();
    browser.assertSound(page);
    cashiers.locator("[name=perAct]").first().fill("30.00");
    cashiers.locator("form button").first().click();
    page.waitForFunction("() => document.body.textContent.includes('set by Hélène Beaulieu')");
    browser.open(page, "/bounds");
    var again = page.locator("details:has-text('Léa Tremblay')");
    again.locator("summary").click();

    assertThat(again.innerText()).contains("30.00 an act", "set by Hélène Beaulieu");
    browser.picture(page, "bounds-desktop");
    assertThat(lea.submit("/bounds", "/bounds/joanne-pike", amounts()).statusCode()).isEqualTo(403);
    Page phone = browser.darkPhone();
    browser.signIn(phone, "helene-beaulieu", TestAccounts.PASSWORD);
    browser.open(phone, "/bounds");
    browser.assertSound(phone);
    browser.picture(phone, "bounds-dark");
  }

  @Test
  void readsInFrench() {
    var french = new TestClient(server).with("Accept-Language", "fr-CA");
    french.signIn("lea-tremblay", TestAccounts.PASSWORD);

    assertThat(french.get("/rules").body()).contains("Nos règles", "personne n’en répond");
    assertThat(french.get("/gaps").body()).contains("Pas encore de règle");
    assertThat(french.get("/mine").body()).contains("Ce qui est gardé sur moi");
    assertThat(french.get("/drawer").body()).contains("Ma caisse");
  }

  private static java.util.Map<String, String> amounts() {
    return java.util.Map.of("perAct", "1", "perDay", "1", "perWeek", "1", "key", "test-bound-key");
  }

  private static long questions(String actor) {
    return server
        .database()
        .ownerJdbc()
        .sql("select count(*) from journal_entry where kind = 'rule-questioned' and actor = :actor")
        .param("actor", actor)
        .query(Long.class)
        .single();
  }
}
