package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every route that there is, whoever made it, signed in and not, well and badly. */
class HeadersTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
  private static TestClient administrator = new TestClient(server);

  @BeforeAll
  static void signIn() {
    administrator = TestAccounts.signedIn(server, "ada", Role.ADMINISTRATOR);
  }

  @Test
  void areOnTheAnswersOfEveryRoute() {
    var walked = new TreeSet<String>();
    for (Route route : Route.all(server)) {
      for (TestClient client : List.of(new TestClient(server), administrator)) {
        var answer = client.sendEmpty(route.method(), route.path());
        walked.add(route.method() + " " + route.path());
        assertGuarded(answer, route);
        assertThat(answer.statusCode()).as(route.toString()).isLessThan(500);
      }
    }
    assertThat(walked).contains("GET /login", "POST /api/v1/accounts", "GET /nowhere", "TRACE /");
  }

  @Test
  void letAStaticFileBeKeptForEverUnderANameMadeOfItsContent() {
    String page = new TestClient(server).get("/login").body();
    String path = page.replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");

    var answer = new TestClient(server).get(path);

    assertThat(path).matches("/static/leeway-[0-9a-f]{32}\\.css");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValue("max-age=31536000, public, immutable");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
  }

  @Test
  void tellNothingOfTheServerAndAllowNoOtherSite() {
    var answer =
        new TestClient(server).with("Origin", "https://evil.example").getJson("/api/v1/accounts");

    assertThat(answer.headers().map().keySet())
        .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
  }

  @Test
  void areOnTheAnswerToARequestThatIsNoHttp() throws IOException {
    for (String request :
        List.of(
            "GARBAGE\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /a\\..\\b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
      String answer = raw(request);

      assertThat(answer).as(request).startsWith("HTTP/1.1 4");
      assertThat(answer).as(request).contains("X-Content-Type-Options: nosniff");
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .as(request)
          .doesNotContain("tomcat", "apache", "exception", "\tat ");
    }
  }

  @Test
  void refuseAHostNameThatIsNotThisMachines() throws IOException {
    String answer = raw("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 421").contains("wrong-host");
  }

  private static void assertGuarded(HttpResponse<String> answer, Route route) {
    ALWAYS.forEach(
        (name, value) ->
            assertThat(answer.headers().allValues(name))
                .as(route + " " + name)
                .containsExactly(value));
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).as(route.toString()).startsWith("default-src 'none'; ");
    assertThat(policy.endsWith("sandbox"))
        .as(route + " is data")
        .isEqualTo(route.path().startsWith("/api/"));
    assertThat(answer.headers().firstValue("Cache-Control"))
        .as(route.toString())
        .hasValue("no-store");
    if (!answer.body().isEmpty()) {
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(route.toString())
          .matches("(?i)text/html;charset=utf-8|application/(problem\\+)?json|text/.*");
    }
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
