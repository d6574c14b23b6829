package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.problem.BodyLimit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a request is said by code and place, and nothing of it is kept. */
class BadInputTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static final JsonMapper JSON = new JsonMapper();
  private static TestClient administrator = new TestClient(server);

  @BeforeAll
  static void signIn() {
    administrator = TestAccounts.signedIn(server, "ada", Role.ADMINISTRATOR);
  }

  static Stream<Arguments> bodies() {
    String deep = "[".repeat(5_000);
    return Stream.of(
        Arguments.of(
            "{\"label\":\"a\",\"person\":\"x\",\"scopes\":[\"ask\"],\"isAdmin\":true}",
            400,
            "unknown-field",
            "/isAdmin"),
        Arguments.of("{\"label\": \"a\", \"label\": \"b\"}", 400, "duplicate-field", null),
        Arguments.of("{\"label\": 7}", 400, "wrong-type", "/label"),
        Arguments.of("{\"label\": [\"a\"]}", 400, "wrong-type", "/label"),
        Arguments.of("{\"days\": \"7\"}", 400, "wrong-type", "/days"),
        Arguments.of("{\"days\": 7.5}", 400, "wrong-type", "/days"),
        Arguments.of("{\"days\": 9E999999999}", 400, null, null),
        Arguments.of("{\"days\": 99999999999999999999}", 400, "value-too-large", null),
        Arguments.of("{\"days\": " + "9".repeat(100_000) + "}", 400, "value-too-large", null),
        Arguments.of("{\"scopes\": " + deep, 400, null, null),
        Arguments.of("{\"scopes\": {\"a\": 1}}", 400, "wrong-type", "/scopes"),
        Arguments.of("{}", 400, "missing-field", "/label"),
        Arguments.of("null", 400, null, null),
        Arguments.of("", 400, "malformed-request", null),
        Arguments.of("{} {}", 400, null, null),
        Arguments.of("{\"label\": ", 400, "malformed-request", null),
        Arguments.of("<x/>", 400, "malformed-request", null),
        Arguments.of(
            "{\"label\":\"a\",\"person\":\"x\",\"scopes\":[\"sudo\"]}",
            422,
            "invalid-fields",
            "/scopes"),
        Arguments.of("{\"label\":\"a\",\"person\":\"x\",\"scopes\":[null]}", 400, null, null),
        Arguments.of(
            "{\"label\":\"a\",\"person\":\"../x\",\"scopes\":[\"ask\"]}",
            422,
            "invalid-fields",
            "/person"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void isToldByCodeAndPlace(String body, int status, String code, String pointer) {
    var answer = administrator.postJson("/api/v1/tokens", "key-of-bad-input", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertProblem(answer);
    JsonNode problem = JSON.readTree(answer.body());
    if (code != null) {
      assertThat(problem.get("code").asString()).as(answer.body()).isEqualTo(code);
    }
    if (pointer != null) {
      assertThat(problem.get("problems").get(0).get("pointer").asString()).isEqualTo(pointer);
    }
    assertThat(administrator.getJson("/api/v1/tokens").body()).isEqualTo("{\"items\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
  void isRefusedInAnotherContentType(String type) {
    String token = administrator.formToken("/");

    var answer =
        administrator.send(
            "POST",
            "/api/v1/tokens",
            request ->
                request
                    .header("Content-Type", type)
                    .header("X-CSRF-Token", token)
                    .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("unsupported-media-type");
  }

  @Test
  void isRefusedWhereItIsTooLong() {
    String huge = "{\"label\": \"" + "x".repeat(BodyLimit.BYTES_MAX) + "\"}";
    String token = administrator.formToken("/");

    var declared = administrator.postJson("/api/v1/tokens", "key-of-huge-body", huge);
    var streamed =
        administrator.send(
            "POST",
            "/api/v1/tokens",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-Token", token)
                    .POST(
                        BodyPublishers.ofInputStream(
                            () ->
                                new java.io.ByteArrayInputStream(
                                    huge.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));

    assertThat(declared.statusCode()).isEqualTo(413);
    assertThat(streamed.statusCode()).as(streamed.body()).isIn(400, 413);
  }

  @Test
  void isRefusedWithoutAnIdempotencyKey() {
    var answer =
        administrator.postJson(
            "/api/v1/tokens", "short", "{\"label\":\"a\",\"person\":\"x\",\"scopes\":[\"ask\"]}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("idempotency-key-missing");
  }

  @Test
  void isShownOnAPageWithItsTextAsText() {
    var answer =
        administrator.submit(
            "/login", "/login", Map.of("name", "<script>alert(1)</script>\"'", "password", "x"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("<script>alert").contains("&lt;script");
  }

  @Test
  void namesTheMethodsThatAnAddressHas() {
    var answer = administrator.delete("/api/v1/accounts");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertProblem(answer);
  }

  @Test
  void isAPageForABrowser() {
    var answer = administrator.get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing here").contains("<footer");
  }

  private static void assertProblem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    for (String member : new String[] {"type", "title", "status", "detail", "instance", "code"}) {
      assertThat(problem.has(member)).as(member).isTrue();
    }
    assertThat(answer.body()).doesNotContain("Exception", "jackson", "leeway.server");
  }
}
