package leeway.server.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.people.account.Accounts;
import leeway.server.people.account.Identities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in by a real OpenID provider, which runs in this process. */
class CompanySignInTest {
  private static final OpenIdProvider provider = new OpenIdProvider();

  @RegisterExtension
  static final TestServer server =
      new TestServer()
          .with(
              () ->
                  Map.of(
                      "leeway.oidc.issuer",
                      provider.issuer(),
                      "leeway.oidc.client-id",
                      OpenIdProvider.CLIENT,
                      "leeway.oidc.client-secret",
                      OpenIdProvider.SECRET,
                      "leeway.oidc.second-factor",
                      "otp, hwk"));

  @BeforeAll
  static void register() {
    provider.sendBackTo(server.url("/login/back").toString());
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @Test
  void whoLinkedTheirAccountComesInByTheCompany() {
    var ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    assertThat(ann.get("/account").body()).contains("/login/to/company");
    assertThat(location(through(ann, "sub-of-ann"))).isEqualTo("/account");

    var again = new TestClient(server);
    var answer = through(again, "sub-of-ann");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/");
    assertThat(again.getJson("/api/v1/acts").statusCode()).isEqualTo(200);
  }

  @Test
  void asksWithProofKeyStateAndNonce() {
    var asked = location(new TestClient(server).get("/login/to/company"));

    assertThat(asked)
        .startsWith(provider.issuer() + "/oauth2/authorize?")
        .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=")
        .contains("scope=openid");
  }

  @Test
  void anIdentityThatNoAccountIsLinkedToOpensNothing() {
    TestAccounts.add(server, "bo", Role.ASSOCIATE);
    var client = new TestClient(server);

    var answer = through(client, "bo");

    assertThat(location(answer)).isEqualTo("/login?company=unknown");
    assertThat(client.getJson("/api/v1/acts").statusCode()).isEqualTo(401);
    assertThat(client.get("/login?company=unknown").body()).contains("no account here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other-audience", "more-audiences", "other-issuer", "other-nonce", "old"})
  void believesNoTokenThatIsNotMeantForUsNow(String subject) {
    link(subject, Role.ASSOCIATE);
    var client = new TestClient(server);

    assertThat(location(through(client, subject))).isEqualTo("/login?company=refused");
    assertThat(client.getJson("/api/v1/acts").statusCode()).isEqualTo(401);
  }

  @Test
  void aReturnWorksOnceAndInItsOwnBrowser() {
    link("cy", Role.ASSOCIATE);
    var own = new TestClient(server);
    var back = atProvider(location(own.get("/login/to/company")), "cy");
    var other = new TestClient(server);
    other.get("/login/to/company");

    assertThat(location(other.get(back))).isEqualTo("/login?company=refused");
    assertThat(location(own.get(back.replaceAll("state=[^&]*", "state=x"))))
        .isEqualTo("/login?company=refused");
    assertThat(location(own.get(back))).isEqualTo("/login?company=refused"); // its cookie is gone
  }

  @Test
  void whoApprovesNeedsASecondFactorOnEveryWay() {
    link("without-otp", Role.REVIEWER);
    link("with-otp", Role.ADMINISTRATOR);

    assertThat(location(through(new TestClient(server), "without-otp")))
        .isEqualTo("/login?company=factor");
    assertThat(location(through(new TestClient(server), "with-otp"))).isEqualTo("/");
    assertThat(new TestClient(server).signIn("with-otp", TestAccounts.PASSWORD).statusCode())
        .as("a linked account has no weaker way")
        .isEqualTo(422);
  }

  @Test
  void aDisabledAccountStaysShut() {
    link("dee", Role.ASSOCIATE);
    var accounts = server.bean(Accounts.class);
    accounts.disable(
        accounts.findByLogin("dee").orElseThrow().account().id(),
        java.time.Instant.parse("2026-01-01T00:00:00Z"));

    assertThat(location(through(new TestClient(server), "dee")))
        .isEqualTo("/login?company=unknown");
  }

  private static void link(String name, Role role) {
    TestAccounts.add(server, name, role);
    var account = server.bean(Accounts.class).findByLogin(name).orElseThrow().account().id();
    assertThat(server.bean(Identities.class).link(account, provider.issuer(), name)).isTrue();
  }

  /** The whole way: out, through the provider as this subject, and back. */
  private static HttpResponse<String> through(TestClient client, String subject) {
    return client.get(atProvider(location(client.get("/login/to/company")), subject));
  }

  /** What the provider sends this subject back with: path and query of ours. */
  private static String atProvider(String asked, String subject) {
    var request =
        HttpRequest.newBuilder(URI.create(asked)).header(OpenIdProvider.PERSON, subject).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      var back = URI.create(location(answer));
      return back.getRawPath() + "?" + back.getRawQuery();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
  }
}
