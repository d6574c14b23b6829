package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import leeway.server.Browser;
import leeway.server.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page of the demo by keyboard alone, and as axe finds it: WCAG 2.2 AA as far as a program
 * can tell. Looks at a phone, where everything is narrowest.
 */
@Tag("browser")
class KeyboardTest {
  private static final TestClock CLOCK = new TestClock();

  static {
    CLOCK.set(Instant.parse("2026-11-19T15:00:00Z")); // a Thursday
  }

  @RegisterExtension
  static final TestServer server =
      new TestServer(
              Settings.Mode.DEMO, new Settings.Reach.Loopback(), TestServer.sample("greenleaf"))
          .by(CLOCK);

  @RegisterExtension static final Browser browser = new Browser(server);

  /** Somebody who has not signed in. */
  private static final String NOBODY = "";

  private static final Map<String, List<String>> PAGES =
      new TreeMap<>(
          Map.of(
              "lea",
              List.of(
                  "/",
                  "/ask",
                  "/ask?kind=A2",
                  "/deeds",
                  "/acts",
                  "/promises",
                  "/remarks",
                  "/drawer",
                  "/mine",
                  "/till-card",
                  "/account",
                  "/account/badge",
                  "/cover",
                  "/offline",
                  "/rules",
                  "/rules/GL-02",
                  "/rules/GL-02/change",
                  "/changes",
                  "/habits",
                  "/gaps",
                  "/recall",
                  "/precedents",
                  "/incidents",
                  "/nowhere"),
              "priya",
              List.of("/review", "/today", "/habits"),
              "helene",
              List.of("/bounds", "/day-zero", "/newcomers"),
              "ada",
              List.of(
                  "/administration",
                  "/administration?invite=lea-tremblay",
                  "/administration/tills",
                  "/imports",
                  "/newcomers"),
              NOBODY,
              List.of(
                  "/login",
                  "/login?company=unknown",
                  "/login?company=refused",
                  "/login?company=factor",
                  "/password")));

  private static final int STOPS_MAX = 400;
  private static final int TAPS = 5;
  private static final Duration CARD_WITHIN = Duration.ofSeconds(1);

  /**
   * What has the focus: its place among all that can have it, and what is wrong with it (2.4.7 and
   * 2.4.11: seen and in view; 2.5.8: 24 points each way, but for links in a line of text).
   */
  private static final String FOCUSED =
      """
      () => {
        const it = document.activeElement;
        if (!it || it === document.body) return null;
        const box = it.getBoundingClientRect();
        const style = getComputedStyle(it);
        const inText = it.matches('a, summary') && style.display === 'inline';
        const wrong = [];
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push('focus is not seen');
        if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
          wrong.push('out of view');
        if (!inText && (box.width < 24 || box.height < 24)) wrong.push('small: ' + box.width + ' by ' + box.height);
        const all = [...document.querySelectorAll('*')];
        return [all.indexOf(it), wrong.map(each => it.outerHTML.slice(0, 120) + ' ' + each)];
      }
      """;

  @Test
  void reachesEverythingOnEveryPageInOrderAndInView() {
    var wrong = new ArrayList<String>();
    PAGES.forEach(
        (person, paths) -> {
          Page page = browser.phone();
          signIn(page, person);
          for (String path : paths) {
            browser.open(page, path);
            walk(page).forEach(it -> wrong.add(path + " " + it));
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  void isSoundByAxeInEveryLight() {
    for (Page page : List.of(browser.phone(), browser.darkPhone())) {
      PAGES.forEach(
          (person, paths) -> {
            page.context().clearCookies();
            signIn(page, person);
            for (String path : paths) {
              browser.open(page, path);
              browser.assertSound(page);
            }
          });
    }
  }

  @Test
  void fitsAPhoneInEveryLanguage() {
    for (String language : Texts.LANGUAGES) {
      Page page = browser.phone(language);
      PAGES.forEach(
          (person, paths) -> {
            page.context().clearCookies();
            signIn(page, person);
            for (String path : paths) {
              browser.open(page, path);
              assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
              assertThat(page.evaluate("document.documentElement.scrollWidth"))
                  .as(language + " " + path)
                  .isEqualTo(375);
            }
          });
    }
  }

  @Test
  void showsTheFirstCardWithinASecondOfTheTap() {
    Page page = browser.phone();
    browser.signIn(page, "lea", password());
    var fastest = Duration.ofHours(1);
    for (int i = 0; i < TAPS; i++) {
      browser.open(page, "/ask?kind=A1");
      long tapped = System.nanoTime();
      page.locator("main form button[type=submit]").click();
      page.locator(".verdict").waitFor();
      var took = Duration.ofNanos(System.nanoTime() - tapped);
      fastest = took.compareTo(fastest) < 0 ? took : fastest;
    }

    assertThat(fastest).isLessThan(CARD_WITHIN);
  }

  /** Tabs once around the page, where a date has several stops; what was wrong on the way. */
  private static List<String> walk(Page page) {
    var wrong = new ArrayList<String>();
    int before = -1;
    for (int stops = 0; stops < STOPS_MAX; stops++) {
      page.keyboard().press("Tab");
      if (!(page.evaluate(FOCUSED) instanceof List<?> focused)) {
        return wrong;
      }
      int at = ((Number) focused.get(0)).intValue();
      if (at < before) {
        return wrong;
      }
      before = at;
      ((List<?>) focused.get(1)).forEach(it -> wrong.add(String.valueOf(it)));
    }
    wrong.add("no end after " + STOPS_MAX + " stops");
    return wrong;
  }

  private static void signIn(Page page, String person) {
    if (!person.equals(NOBODY)) {
      browser.signIn(page, person, password());
    }
  }

  private static String password() {
    var printed =
        Pattern.compile("password (\\S+) until").matcher(String.join("\n", server.announcements()));
    assertThat(printed.find()).isTrue();
    return printed.group(1);
  }
}
