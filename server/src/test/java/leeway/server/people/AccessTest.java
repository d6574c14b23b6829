package leeway.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.secret.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static TestClient administrator = new TestClient(server);
  private static final JsonMapper JSON = new JsonMapper();

  @BeforeAll
  static void signIn() {
    administrator = TestAccounts.signedIn(server, "ada", Role.ADMINISTRATOR);
  }

  @Test
  void letsAnAdministratorMakeAnAccountThatSignsInUntilItIsDisabled() {
    var made =
        administrator.postJson(
            "/api/v1/accounts",
            key(),
            """
            {"login": "ann", "person": "ann", "role": "associate", "password": "seven quiet otters"}
            """);
    var ann = new TestClient(server);
    ann.signIn("ann", "seven quiet otters");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).contains("\"state\":\"active\"").doesNotContain("otters");
    assertThat(ann.get("/").statusCode()).isEqualTo(200);

    String location = made.headers().firstValue("Location").orElseThrow();
    assertThat(administrator.delete(location).statusCode()).isEqualTo(204);

    assertThat(ann.get("/").statusCode()).isEqualTo(303);
    assertThat(new TestClient(server).signIn("ann", "seven quiet otters").statusCode())
        .isEqualTo(422);
    assertThat(administrator.getJson(location).body()).contains("\"state\":\"disabled\"");
  }

  @Test
  void namesEveryMistakeOfANewAccount() {
    var answer =
        administrator.postJson(
            "/api/v1/accounts",
            key(),
            """
            {"login": "A B", "person": "7", "role": "king", "password": "short"}
            """);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer.body()).get("problems"))
        .extracting(problem -> problem.get("pointer").asString())
        .containsExactly("/login", "/person", "/role", "/password");
  }

  @Test
  void letsNobodyElseMakeAccountsOrTokens() {
    var associate = TestAccounts.signedIn(server, "bo", Role.ASSOCIATE);
    var machine = TestAccounts.machine(server, "robot", Scope.values());

    for (String path : new String[] {"/api/v1/accounts", "/api/v1/tokens"}) {
      assertThat(associate.getJson(path).statusCode()).isEqualTo(403);
      assertThat(associate.postJson(path, key(), "{}").statusCode()).isEqualTo(403);
      assertThat(machine.getJson(path).statusCode()).isEqualTo(403);
      assertThat(machine.postJson(path, key(), "{}").statusCode()).isEqualTo(403);
      assertThat(new TestClient(server).getJson(path).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void showsATokensSecretOnceAndTakesItUntilItIsRevoked() {
    String key = key();
    var made = makeToken(key);
    String secret = json(made.body()).get("secret").asString();
    var machine = new TestClient(server).withToken(secret);
    String location = made.headers().firstValue("Location").orElseThrow();

    assertThat(machine.getJson("/api/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(makeToken(key).statusCode()).isEqualTo(409);
    assertThat(administrator.getJson(location).body()).doesNotContain(secret);
    assertThat(countByHash(secret)).isEqualTo(1);

    assertThat(administrator.delete(location).statusCode()).isEqualTo(204);

    assertThat(machine.getJson("/api/v1/nothing").statusCode()).isEqualTo(401);
  }

  @Test
  void countsTheCallsOfATokenByTheMinute() {
    var made =
        administrator.postJson(
            "/api/v1/tokens",
            key(),
            """
            {"label": "slow", "person": "slow", "scopes": ["read"], "perMinute": 2}
            """);
    var machine = new TestClient(server).withToken(json(made.body()).get("secret").asString());

    assertThat(machine.getJson("/api/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(machine.getJson("/api/v1/nothing").statusCode()).isEqualTo(404);
    var third = machine.getJson("/api/v1/nothing");
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void neverTakesAMachineForAPersonNorTheCookieBesideAToken() {
    var machine = TestAccounts.machine(server, "agent", Scope.ASK, Scope.ACT);

    assertThat(machine.postJson("/api/v1/deeds", key(), "{}").statusCode()).isEqualTo(403);
    assertThat(machine.postJson("/api/v1/asks/1/refusals", key(), "{}").statusCode())
        .isEqualTo(403);
    assertThat(machine.get("/").statusCode()).isEqualTo(303);
    var both =
        new TestClient(server)
            .withCookie("leeway", administrator.cookie("leeway"))
            .withToken(Secret.fresh().text());
    assertThat(both.getJson("/api/v1/accounts").statusCode()).isEqualTo(401);
  }

  @Test
  void takesNoPasswordFromAHeader() {
    var client =
        new TestClient(server).with("Authorization", "Basic YWRhOnNldmVuIHF1aWV0IG90dGVycw==");

    assertThat(client.getJson("/api/v1/accounts").statusCode()).isEqualTo(401);
  }

  private static java.net.http.HttpResponse<String> makeToken(String key) {
    return administrator.postJson(
        "/api/v1/tokens",
        key,
        """
        {"label": "till 3", "person": "helper", "scopes": ["ask", "act", "read"]}
        """);
  }

  private static int countByHash(String secret) {
    return server
        .database()
        .jdbc()
        .sql("select count(*) from api_token where secret_hash = :hash")
        .param("hash", new Secret(secret).hash())
        .query(Integer.class)
        .single();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
