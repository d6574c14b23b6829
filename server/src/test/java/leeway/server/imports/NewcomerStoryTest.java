package leeway.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.people.account.MakeAccount;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.rulebook.RulebookVersions;
import leeway.server.rulebook.change.RulebookCopy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody whom the rulebook does not name, from the file that brought them to their first yes. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerStoryTest {
  private static final Path FOLDER = folder();
  private static final String CHOSEN = "nine patient herons";

  @RegisterExtension static final TestServer server = new TestServer(() -> FOLDER);
  @RegisterExtension static final Browser browser = new Browser(server);

  @BeforeAll
  static void open() {
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
    TestAccounts.add(server, "helene-beaulieu", Role.EXECUTIVE);
    server
        .bean(MakeAccount.class)
        .make(
            "ada-too",
            "ada",
            "executive",
            TestAccounts.PASSWORD,
            new IdempotencyKey("test-account-ada-too"));
  }

  @Test
  @Order(1)
  void maySignInAndAskButGoNowhereAlone() {
    Page page = browser.phone();
    browser.signIn(page, "ada", TestAccounts.PASSWORD);
    browser.open(page, "/imports");
    var file =
        """
        Nom complet;Fonction;Magasin
        Nora "Known";Caissier;Laval
        Леся Українка;;
        """;
    page.locator("#file")
        .setInputFiles(
            new FilePayload("équipe.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    page.locator("form.card button[type=submit]").click();
    page.locator("#target").waitFor();
    page.locator("form.card button[type=submit]").click();
    page.locator("[role=status]").waitFor();
    String link = page.locator(".secret").first().innerText();
    var nora = new TestClient(server);
    nora.submit(
        link.substring(link.indexOf("/password/")),
        "/password/set",
        Map.of("link", link.substring(link.lastIndexOf('/') + 1), "wanted", CHOSEN));
    nora.signIn("nora-known", CHOSEN);

    assertThat(permission(nora)).isEqualTo("above-latitude");
    assertThat(tell(nora)).isEqualTo(201);
  }

  @Test
  @Order(2)
  void isTakenInByNobodyWhoBroughtThemAndNoAdministrator() {
    for (String name : new String[] {"ada", "ada-too"}) {
      var ada = new TestClient(server);
      ada.signIn(name, TestAccounts.PASSWORD);
      var refused =
          ada.submit(
              "/account",
              "/newcomers/nora-known",
              Map.of("role", "cashier", "key", "taken-in-by-" + name));
      assertThat(refused.statusCode()).as(name).isEqualTo(403);
      assertThat(ada.get("/newcomers").body()).contains("and not who brought them");
    }
    var sam = TestAccounts.signedIn(server, "sam-nguyen", Role.REVIEWER);
    assertThat(sam.get("/newcomers").statusCode()).isEqualTo(403);
  }

  @Test
  @Order(3)
  void isALineOfTheRulebookOnceSomebodyElseGivesTheRole() throws IOException {
    Page page = browser.phone();
    browser.signIn(page, "helene-beaulieu", TestAccounts.PASSWORD);
    browser.open(page, "/newcomers");
    assertThat(page.locator("#role-nora-known").inputValue()).isEqualTo("cashier");
    browser.assertSound(page);
    browser.picture(page, "newcomers-phone");
    page.locator("form:has(#role-nora-known) button").click();
    page.locator("#role-nora-known").waitFor(gone());

    page.locator("button[name=away]").click();

    page.getByText("Nobody waits.").waitFor();
    assertThat(FOLDER.resolve("people.yaml"))
        .content()
        .contains(
            "\n  nora-known: {name: \"Nora \\\"Known\\\"\", role: cashier, team: \"Laval\"}\n")
        .doesNotContain("Леся");
    assertThat(Rulebook.read(FOLDER)).isInstanceOf(Reading.Read.class);
    var nora = new TestClient(server);
    nora.signIn("nora-known", CHOSEN);
    assertThat(permission(nora)).isEqualTo("within-latitude");
    assertThat(
            count(
                "select count(*) from journal_entry where kind = 'bound-set'"
                    + " and actor = 'person/helene-beaulieu'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from newcomer")).isZero();
    assertThat(server.bean(RulebookVersions.class).changesSince(Instant.EPOCH))
        .as("changes of rules")
        .isZero();
  }

  private static String permission(TestClient client) {
    return Shop.ask(
            client, "A14", "\"amount\": {\"value\": \"20.00\"}, \"minutes\": {\"value\": 0}")
        .at("/standing/permission")
        .asString();
  }

  private static int tell(TestClient client) {
    return client
        .postJson(
            "/api/v1/deeds", Shop.key(), "{\"what\": \"a pot\", \"concession\": \"kindness\"}")
        .statusCode();
  }

  private static com.microsoft.playwright.Locator.WaitForOptions gone() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  private static long count(String query) {
    return server.database().ownerJdbc().sql(query).query(Long.class).single();
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory(Path.of("target"), "newcomers-");
      return RulebookCopy.into(folder).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
