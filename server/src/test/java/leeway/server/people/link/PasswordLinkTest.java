package leeway.server.people.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leeway.server.Browser;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.people.link.SendLink.Invitation;
import leeway.server.platform.TestClock;
import leeway.server.platform.Texts;
import leeway.server.platform.problem.IdempotencyKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links by mail, over a real SMTP server and the whole of ours. */
@Tag("browser")
class PasswordLinkTest {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/password/\\S+)");
  private static final String CHOSEN = "nine patient herons";
  private static final int MAIL_WAIT_MILLIS = 20_000;

  private static final GreenMail mails = started();
  private static final TestClock clock = new TestClock();

  @RegisterExtension
  static final TestServer server =
      new TestServer()
          .by(clock)
          .with(
              () ->
                  Map.of(
                      "spring.mail.host",
                      "127.0.0.1",
                      "spring.mail.port",
                      mails.getSmtp().getPort(),
                      "leeway.mail.from",
                      "leeway@example.com",
                      "leeway.mail.interval",
                      "PT0.1S"));

  @RegisterExtension static final Browser browser = new Browser(server);

  private int invited;

  private static GreenMail started() {
    var mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mails.start();
    return mails;
  }

  @AfterAll
  static void stop() {
    mails.stop();
  }

  /** An hour apart, so that no test waits for the throttles of another. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofHours(2));
    emptyMailboxes();
  }

  private static void emptyMailboxes() {
    try {
      mails.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anInvitedPersonChoosesAPasswordOnce() throws MessagingException, IOException {
    var sent = invite("ana", "ana@example.com");
    var path = received();
    Page page = browser.darkPhone();
    browser.open(page, path);
    browser.assertSound(page);
    browser.picture(page, "password-link-dark");
    page.locator("#wanted").fill(CHOSEN);
    page.keyboard().press("Enter");
    page.waitForURL(server.url("/login").toString());

    assertThat(sent.link()).isEmpty();
    assertThat(new TestClient(server).signIn("ana", CHOSEN).statusCode()).isEqualTo(303);
    assertThat(new TestClient(server).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkIsGoodForOneOfManyWhoUseItAtTheSameMoment() throws MessagingException, IOException {
    invite("zoe", "zoe@example.com");
    var secret = received().substring("/password/".length());
    var set = server.bean(SetPassword.class);

    var outcomes =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> set.set(secret, CHOSEN + " " + i), Thread::startVirtualThread))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(outcomes).containsOnlyOnce(SetPassword.Outcome.SET);
    assertThat(outcomes).containsOnly(SetPassword.Outcome.SET, SetPassword.Outcome.DEAD);
  }

  @Test
  void aLinkDiesOfAgeAndOfANewerOne() throws MessagingException, IOException {
    invite("bo", "bo@example.com");
    var invitation = received();
    emptyMailboxes();
    assertThat(ask("bo").statusCode()).isEqualTo(200);
    var reset = received();

    assertThat(new TestClient(server).get(invitation).statusCode()).isEqualTo(404);
    assertThat(new TestClient(server).get(reset).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(61));
    assertThat(new TestClient(server).get(reset).statusCode()).isEqualTo(404);
  }

  @Test
  void aNewPasswordEndsEverySession() throws MessagingException, IOException {
    invite("cy", "cy@example.com");
    set(received(), CHOSEN);
    emptyMailboxes();
    var cy = new TestClient(server);
    cy.signIn("cy", CHOSEN);
    assertThat(cy.getJson("/api/v1/acts").statusCode()).isEqualTo(200);

    ask("cy");
    var link = received();
    assertThat(set(link, "password1234").statusCode()).isEqualTo(422);
    assertThat(set(link, "eleven loud storks").statusCode()).isEqualTo(303);

    assertThat(cy.getJson("/api/v1/acts").statusCode()).isEqualTo(401);
    assertThat(new TestClient(server).signIn("cy", CHOSEN).statusCode()).isEqualTo(422);
    assertThat(set(link, "twelve tall cranes").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyLearnsWhoHasAnAccount() {
    invite("dee", "dee@example.com");

    var known = ask("dee").body();
    var unknown = ask("eve").body();

    assertThat(withoutTokens(known)).isEqualTo(withoutTokens(unknown));
  }

  @Test
  void onlySoManyLinksAreSentInAnHour() throws MessagingException, IOException {
    invite("fay", "fay@example.com");
    received();
    for (int i = 0; i < 6; i++) {
      ask("fay");
    }

    assertThat(mails.waitForIncomingEmail(MAIL_WAIT_MILLIS, 4)).isTrue();
    assertThat(
            server
                .database()
                .ownerJdbc()
                .sql("select count(*) from letter")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void keepsOnlyTheHashOfALink() throws MessagingException, IOException {
    invite("gil", "gil@example.com");
    var secret = received().substring(SendLink.PATH.length());

    var rows =
        server
            .database()
            .ownerJdbc()
            .sql("select row_to_json(l)::text from password_link l")
            .query(String.class)
            .list();

    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
  }

  @Test
  void anAdministratorInvitesOnThePage() throws MessagingException, IOException {
    TestAccounts.add(server, "ada", Role.ADMINISTRATOR);
    Page page = browser.phone();
    browser.signIn(page, "ada", TestAccounts.PASSWORD);
    browser.open(page, "/administration");
    page.locator("#invite summary").click();
    page.locator("#invite-login").fill("hal");
    page.locator("#invite-person").fill("hal");
    page.locator("#invite-mail").fill("hal@example.com");
    page.locator("#invite button").click();
    page.getByText("hal is invited.").waitFor();
    browser.assertSound(page);
    browser.picture(page, "administration-invited-phone");

    assertThat(set(received(), CHOSEN).statusCode()).isEqualTo(303);
  }

  @Test
  void whoForgotAsksOnThePage() {
    Page page = browser.phone();
    browser.open(page, "/login");
    page.getByText("Forgotten your password?").click();
    page.locator("#name").fill("somebody");
    browser.assertSound(page);
    browser.picture(page, "forgotten-phone");
    page.keyboard().press("Enter");
    page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS).waitFor();
    browser.assertSound(page);
  }

  private SendLink.Sent invite(String name, String mail) {
    return server
        .bean(SendLink.class)
        .invite(
            new Invitation(name, name, Role.ASSOCIATE.code(), mail),
            new IdempotencyKey("invite-" + name + "-" + invited++),
            Texts.in("en"));
  }

  private static HttpResponse<String> ask(String name) {
    return new TestClient(server).submit("/password", "/password", Map.of("name", name));
  }

  private static HttpResponse<String> set(String path, String password) {
    return new TestClient(server)
        .submit(
            "/login",
            "/password/set",
            Map.of("link", path.substring(SendLink.PATH.length()), "wanted", password));
  }

  /** The path of the link in the one letter that came. */
  private static String received() throws MessagingException, IOException {
    assertThat(mails.waitForIncomingEmail(MAIL_WAIT_MILLIS, 1)).isTrue();
    var link = LINK.matcher(mails.getReceivedMessages()[0].getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String withoutTokens(String page) {
    return page.replaceAll("(nonce|value)=\"[^\"]*\"", "");
  }
}
