package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BehindProxyTest {
  @RegisterExtension
  static final TestServer server =
      new TestServer(Settings.Mode.SERVE, new Settings.Reach.BehindProxy(List.of("127.0.0.0/8")));

  @Test
  void refusesWhatTheProxyGotWithoutTlsAndRedirectsNothing() {
    for (String path : new String[] {"/login", "/api/v1/accounts"}) {
      var answer = new TestClient(server).with("X-Forwarded-Proto", "http").get(path);

      assertThat(answer.statusCode()).isEqualTo(421);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
    assertThat(new TestClient(server).getJson("/login").body()).contains("tls-required");
  }

  @Test
  void setsTheSafeCookieAndAsksForTlsFromNowOn() {
    TestAccounts.add(server, "joanne", Role.ASSOCIATE);
    var client =
        new TestClient(server)
            .with("X-Forwarded-Proto", "https")
            .with("Origin", "https://localhost:" + server.port());

    var answer = client.signIn("joanne", TestAccounts.PASSWORD);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("__Host-leeway=[\\w-]{43}; Path=/; .*Secure; HttpOnly; SameSite=Lax");
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000; includeSubDomains");
    assertThat(client.get("/").statusCode()).isEqualTo(200);
  }
}
