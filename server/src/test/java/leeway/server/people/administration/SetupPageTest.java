package leeway.server.people.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetupPageTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void makesTheFirstAdministratorWithThePrintedCodeOnce() {
    var client = new TestClient(server);
    String line = server.announcements().getLast();
    String code = line.substring(line.lastIndexOf(' ') + 1);

    assertThat(submit(client, "wrong", TestAccounts.PASSWORD).statusCode()).isEqualTo(422);
    assertThat(submit(client, code, "password1234").body()).contains("among the first");
    assertThat(submit(client, code, TestAccounts.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(submit(client, code, TestAccounts.PASSWORD).statusCode()).isIn(403, 404);

    client.signIn("ada", TestAccounts.PASSWORD);
    assertThat(client.getJson("/api/v1/accounts").body()).contains("\"login\":\"ada\"");
    assertThat(client.get("/setup").statusCode()).isEqualTo(404);
  }

  private static java.net.http.HttpResponse<String> submit(
      TestClient client, String code, String password) {
    return client.submit(
        "/setup", "/setup", Map.of("code", code, "name", "ada", "password", password));
  }
}
