package leeway.server.desk.page;

import com.microsoft.playwright.Page;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.people.TestAccounts;

/** Somebody at the desk, in a browser. */
record AtTheDesk(Browser browser) {
  /** A page on which this person has signed in. */
  Page at(Page page, String person) {
    browser.signIn(page, person, TestAccounts.PASSWORD);
    return page;
  }

  /** Opens the form of a kind, filled in by its address, and asks. */
  void ask(Page page, String kind, Map<String, String> facts) {
    var path = new StringBuilder("/ask?kind=" + kind);
    facts.forEach((name, value) -> path.append("&").append(name).append("=").append(value));
    browser.open(page, path.toString());
    page.locator("main form.card button[type=submit]").click();
    page.locator(".verdict").waitFor();
  }
}
