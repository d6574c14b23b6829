package leeway.server.desk.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.rulebook.change.RulebookCopy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sentence that protects, from its writing to the signature by which receipts become cover. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SponsorStoryTest {
  private static final String SPONSOR = "helene-beaulieu";
  private static final String CHOSEN = "nine patient herons";

  @RegisterExtension
  static final TestServer server = new TestServer(SponsorStoryTest::withSentence);

  @RegisterExtension static final Browser browser = new Browser(server);

  private static TestClient lea;
  private static String receipt = "";

  @BeforeAll
  static void open() {
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    TestAccounts.add(server, "claire-dumont", Role.EXECUTIVE);
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
  }

  @Test
  @Order(1)
  void beforeTheSignatureAReceiptIsNoCoverAndSaysWhatIsMissing() {
    var told =
        Shop.body(
            lea.postJson(
                "/api/v1/deeds", Shop.key(), "{\"what\": \"a pot\", \"concession\": \"kindness\"}"),
            201);
    receipt = "/api/v1/acts/" + told.path("id").asString();

    assertThat(told.at("/cover/state").asString()).isEqualTo("receipt");
    assertThat(told.at("/cover/missing/0").asString()).isEqualTo("signature-of-the-sponsor");
    assertThat(lea.get("/cover").body())
        .contains("Not cover yet: Hélène Beaulieu has not signed the sentence.")
        .contains("Whoever did right by a customer is safe here.")
        .contains("Claire Dumont stands above the managers")
        .doesNotContain("/cover/signature");
    assertThat(lea.get("/till-card").body()).doesNotContain("stands above the managers");
  }

  @Test
  @Order(2)
  void nobodySignsForTheSponsor() {
    var claire = new TestClient(server);
    claire.signIn("claire-dumont", TestAccounts.PASSWORD);

    assertThat(claire.submit("/cover", "/cover/signature", Map.of()).statusCode()).isEqualTo(403);
    assertThat(signatures()).isZero();
  }

  @Test
  @Order(3)
  @Tag("R66")
  void theSponsorIsInvitedByLinkAndSignsAsThemselves() {
    Page page = browser.phone();
    browser.signIn(page, "ada", TestAccounts.PASSWORD);
    browser.open(page, "/cover");
    browser.assertSound(page);
    browser.picture(page, "cover-unsigned-phone");
    page.locator("a[href*='invite=']").click();
    page.locator("#invite-mail").waitFor();
    browser.assertSound(page);
    page.locator("#invite form button").click();
    page.locator(".secret").waitFor();
    String link = page.locator(".secret").innerText();

    Page hers = browser.darkPhone();
    browser.open(hers, link.substring(link.indexOf("/password/")));
    hers.locator("input[name=wanted]").fill(CHOSEN);
    hers.locator("main button[type=submit]").click();
    hers.waitForURL("**/login");
    browser.signIn(hers, SPONSOR, CHOSEN);
    browser.open(hers, "/cover");
    browser.assertSound(hers);
    browser.picture(hers, "cover-to-sign-dark");
    hers.locator("form[action='/cover/signature'] button").click();

    hers.locator("form[action='/cover/signature']").waitFor(gone());
    assertThat(hers.locator(".stands").innerText()).isEqualTo("What you hold is cover.");
    browser.picture(hers, "cover-signed-dark");
    assertThat(signatures()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void theSignatureIsOneEntryAndMakesEarlierReceiptsCoverToo() {
    var helene = new TestClient(server);
    helene.signIn(SPONSOR, CHOSEN);

    assertThat(helene.submit("/cover", "/cover/signature", Map.of()).statusCode()).isEqualTo(303);

    assertThat(signatures()).isEqualTo(1);
    var earlier = Shop.body(lea.getJson(receipt), 200);
    assertThat(earlier.at("/cover/state").asString()).isEqualTo("cover");
    assertThat(earlier.at("/cover/missing").isMissingNode()).isTrue();
    assertThat(lea.get("/till-card").body()).contains("Claire Dumont stands above the managers");
  }

  private static com.microsoft.playwright.Locator.WaitForOptions gone() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  /** How many entries say that the sponsor signed. */
  private static long signatures() {
    return server
        .database()
        .ownerJdbc()
        .sql(
            """
            select count(*)
            from journal_entry
            where kind = 'sentence-signed' and actor = 'person/helene-beaulieu'
            """)
        .query(Long.class)
        .single();
  }

  private static Path withSentence() {
    try {
      var folder = RulebookCopy.into(Files.createTempDirectory(Path.of("target"), "sentence-"));
      Files.writeString(
          folder.resolve("people.yaml"),
          """

          sentence:
            sponsor: helene-beaulieu
            says: {en: "Whoever did right by a customer is safe here.", fr: "Qui a bien agi est protégé ici."}
          """,
          StandardOpenOption.APPEND);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
