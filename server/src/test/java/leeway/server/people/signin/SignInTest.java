package leeway.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.people.secret.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @BeforeAll
  static void addAccount() {
    TestAccounts.add(server, "joanne", Role.ASSOCIATE);
  }

  @Test
  void opensASessionAndLeadsToTheFirstPage() {
    var client = new TestClient(server);

    var answer = client.signIn("joanne", TestAccounts.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(client.get("/").body()).contains("joanne").contains("I did it");
  }

  @Test
  void setsACookieThatScriptsCannotReadAndThatIsNewAfterSigningIn() {
    var client = new TestClient(server);
    client.get("/login");
    String before = client.cookie("leeway");

    var answer = client.signIn("joanne", TestAccounts.PASSWORD);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("leeway=[\\w-]{43}; Path=/; .*HttpOnly; SameSite=Lax");
    assertThat(client.cookie("leeway")).isNotEqualTo(before);
  }

  @Test
  void keepsOnlyTheHashOfTheSessionsSecret() {
    var client = new TestClient(server);
    client.signIn("joanne", TestAccounts.PASSWORD);
    String secret = client.cookie("leeway");

    var hashes =
        server.database().jdbc().sql("select secret_hash from session").query(byte[].class).list();

    assertThat(hashes).contains(new Secret(secret).hash());
  }

  @Test
  void endsTheSessionOnSigningOut() {
    var client = new TestClient(server);
    client.signIn("joanne", TestAccounts.PASSWORD);
    String secret = client.cookie("leeway");

    var answer = client.submit("/", "/logout", Map.of());

    assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
    var old = new TestClient(server).withCookie("leeway", secret);
    assertThat(old.get("/").headers().firstValue("Location")).hasValue("/login?next=%2F");
  }

  @Test
  void saysTheSameOfAWrongPasswordAndAnUnknownName() {
    var wrong = new TestClient(server).signIn("joanne", "not the password");
    var unknown = new TestClient(server).signIn("nobody-here", "not the password");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(masked(unknown.body())).isEqualTo(masked(wrong.body()));
  }

  @Test
  void refusesAFormWithoutItsToken() {
    var answer =
        new TestClient(server)
            .post("/login", Map.of("name", "joanne", "password", TestAccounts.PASSWORD));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void refusesAFormFromAnotherSiteEvenWithItsToken() {
    var client = new TestClient(server);
    String token = client.formToken("/login");
    var fields = Map.of("name", "joanne", "password", TestAccounts.PASSWORD, "_csrf", token);

    var answer = client.with("Origin", "https://evil.example").post("/login", fields);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "/ask,/ask",
    "/asks/1/acts,/asks/1/acts",
    "//evil.example,/",
    "/\\evil.example,/",
    "https://evil.example,/",
    "javascript:alert(1),/",
    "'',/"
  })
  void leadsToOurOwnPagesOnly(String next, String expected) {
    assertThat(LoginPage.ownPath(next)).isEqualTo(expected);
  }

  private static String masked(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
        .replaceAll("name=\"name\" value=\"[^\"]+\"", "")
        .replaceAll("nonce-[^']+", "")
        .replaceAll("nonce=\"[^\"]+\"", "nonce");
  }
}
