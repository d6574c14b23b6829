package leeway.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.Browser;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first pages of a server that has no rulebook, from the first step to the first ask. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StepPageTest {
  private static final Path FOLDER = emptyFolder().resolve("rulebook");

  @RegisterExtension static final TestServer server = new TestServer(() -> FOLDER);
  @RegisterExtension static final Browser browser = new Browser(server);

  @Test
  @Order(1)
  void tellsEverybodyElseThatItIsNotSetUp() {
    var ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);

    assertThat(ann.get("/ask").statusCode()).isEqualTo(503);
    assertThat(ann.getJson("/api/v1/kinds").body()).contains("\"code\":\"not-set-up\"");
    assertThat(ann.get("/setup/start").statusCode()).isEqualTo(403);
    assertThat(ann.get("/account").statusCode()).isEqualTo(200);
    assertThat(server.announcements()).anyMatch(line -> line.startsWith("No rulebook yet"));
  }

  @Test
  @Order(2)
  void asksStepByStepAndAnswersByWhatWasSaid() throws IOException {
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
    Page page = browser.phone();
    page.navigate(server.url("/login").toString());
    page.getByLabel("Name").fill("ada");
    page.getByLabel("Password").fill(TestAccounts.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL(server.url("/setup/start").toString());
    page.locator("#start").selectOption("own");
    next(page, "company");

    page.locator("main button[type=submit]").click();
    page.locator(".mistake").waitFor();
    browser.assertSound(page);
    browser.picture(page, "setup-company-mistakes-phone");
    page.locator("#company").fill("Blossom & Co");
    page.locator("#zone").selectOption("Europe/Paris");
    page.locator("#currency").selectOption("EUR");
    page.locator("input[value=en]").check();
    page.locator("input[value=fr]").check();
    next(page, "team");
    page.locator("#team").fill("Ana Reis\nBo Lindgren\nЛеся Українка");
    page.locator("#leads").fill("Zoë O’Neill");
    browser.assertSound(page);
    browser.picture(page, "setup-team-phone");
    next(page, "bounds");
    answer(page, Map.of("#per-act", "25", "#per-day", "100", "#per-week", "400"), "never");
    browser.assertSound(page);
    browser.picture(page, "setup-never-phone");
    answer(page, Map.of("#never-safety", "hand back what was recalled"), "above");
    answer(page, Map.of("#above", "Claire Dumont"), "sentence");
    answer(
        page,
        Map.of("#sentence", "Whoever did right by a customer is safe.", "#sponsor", "H. Beaulieu"),
        "look");
    browser.assertSound(page);
    browser.picture(page, "setup-look-phone");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();

    page.waitForURL(server.url("/cover").toString());
    assertThat(page.locator(".stands").innerText())
        .isEqualTo("Not cover yet: H. Beaulieu has not signed the sentence.");
    browser.assertSound(page);
    browser.picture(page, "setup-then-cover-phone");
    assertThat(((Reading.Read) Rulebook.read(FOLDER)).problems()).isEmpty();
    browser.open(page, "/ask");
    assertThat(page.locator("main").innerText()).contains("They bring something back");
    browser.open(page, "/setup/start");
    assertThat(page.locator("h1").innerText()).isEqualTo("There is nothing here");
  }

  @Test
  @Order(3)
  void isBeautifulOnADesktopToo() {
    Page page = browser.desktop();
    browser.signIn(page, "ada", TestAccounts.PASSWORD);
    browser.open(page, "/rules");
    browser.picture(page, "setup-rules-after-desktop");
    browser.assertSound(page);
  }

  private static void answer(Page page, Map<String, String> fields, String next) {
    fields.forEach((field, value) -> page.locator(field).fill(value));
    next(page, next);
  }

  /** By the keyboard: the button is reached from the last field, and Enter presses it. */
  private static void next(Page page, String step) {
    page.locator("form.card button[type=submit]").focus();
    page.keyboard().press("Enter");
    page.waitForURL(server.url("/setup/" + step).toString());
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "setup-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
