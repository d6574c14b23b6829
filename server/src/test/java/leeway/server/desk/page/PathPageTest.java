package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class PathPageTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void addAccounts() {
    TestAccounts.add(server, "ann", Role.ASSOCIATE);
  }

  @BeforeEach
  void openTheShop() {
    Shop.open(server);
  }

  @Test
  @Tag("R137")
  void leadsFromTheQuestionOverTheCardToTheReceiptAndTheDay() {
    Page page = browser.phone();
    browser.signIn(page, "ann", TestAccounts.PASSWORD);

    ask(page, "#W1", "card_1");
    assertThat(page.locator("h1").innerText()).startsWith("YES");
    browser.assertSound(page);
    browser.picture(page, "card-phone");
    page.locator(".acts button").first().click();
    assertThat(page.locator("h1").innerText()).startsWith("Done. You are covered.");
    browser.assertSound(page);
    browser.picture(page, "receipt-phone");
    browser.open(page, "/acts");
    browser.assertSound(page);
    browser.picture(page, "day-phone");
    page.locator(".row button").first().click();
    assertThat(page.locator(".row strong").nth(1).innerText()).isEqualTo("Refund – taken back");
  }

  @Test
  void saysNotTodayOnTheSamePageWithoutScripts() {
    Page page = browser.phoneWithoutScripts();
    browser.signIn(page, "ann", TestAccounts.PASSWORD);

    ask(page, "#W2", "gift_1");
    page.locator("summary").first().click();
    page.locator("#reason").fill("The order is not delivered yet.");
    page.locator("#alternative").fill("Cancel it.");
    page.locator("#somebody").selectOption("joanne");
    page.locator("details button[type=submit]").first().click();

    assertThat(page.locator("h1").innerText()).startsWith("Not today");
  }

  @Test
  void writesDownADeedInThreeTaps() {
    Page page = browser.darkPhone();
    browser.signIn(page, "ann", TestAccounts.PASSWORD);
    browser.open(page, "/deeds");
    browser.assertSound(page);
    browser.picture(page, "deeds-dark");
    page.locator("a.tile[href$='=other']").click();
    page.locator("#field-what").waitFor();
    browser.assertSound(page);
    browser.picture(page, "deed-dark");

    page.locator("#field-what").fill("Gave him a bulb.");
    page.locator("#field-amount").fill("much");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator(".mistake").innerText()).contains("12.50");
    page.locator("#field-amount").fill("1.50");
    page.locator("main button[type=submit]").click();

    assertThat(page.locator("h1").innerText()).startsWith("Written down.");
    browser.assertSound(page);
  }

  @Test
  void showsFormsAndCardsSoundlyOnADesktop() {
    Page page = browser.desktop();
    browser.signIn(page, "ann", TestAccounts.PASSWORD);
    browser.open(page, "/ask");
    browser.assertSound(page);
    browser.picture(page, "kinds-desktop");
    browser.open(page, "/ask?kind=return-items&orderId=%23W2");
    browser.assertSound(page);
    assertThat(page.locator("#field-orderId").inputValue()).isEqualTo("#W2");
    browser.picture(page, "ask-desktop");

    ask(page, "#W2", "gift_1");

    page.locator("summary").last().click();
    browser.assertSound(page);
    browser.picture(page, "card-desktop");
  }

  private static void ask(Page page, String order, String method) {
    browser.open(page, "/ask?kind=return-items");
    page.locator("#field-customerId").fill("ann_1");
    page.locator("#field-orderId").fill(order);
    page.locator("#field-itemIds").fill("10");
    page.locator("#field-paymentMethodId").fill(method);
    page.locator("main button[type=submit]").click();
  }
}
