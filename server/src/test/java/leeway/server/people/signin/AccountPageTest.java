package leeway.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountPageTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static final String NEW_PASSWORD = "nine loud herons";

  @Test
  void changesThePasswordForWhoeverKnowsThePresentOneAndEndsEverySession() {
    var here = TestAccounts.signedIn(server, "joanne", Role.ASSOCIATE);
    var elsewhere = new TestClient(server);
    elsewhere.signIn("joanne", TestAccounts.PASSWORD);

    assertThat(change(here, "not the present one", NEW_PASSWORD).statusCode()).isEqualTo(422);
    assertThat(change(here, TestAccounts.PASSWORD, "password1234").statusCode()).isEqualTo(422);
    assertThat(change(here, TestAccounts.PASSWORD, NEW_PASSWORD).statusCode()).isEqualTo(303);

    assertThat(here.get("/").statusCode()).isEqualTo(303);
    assertThat(elsewhere.get("/").statusCode()).isEqualTo(303);
    assertThat(new TestClient(server).signIn("joanne", TestAccounts.PASSWORD).statusCode())
        .isEqualTo(422);
    assertThat(new TestClient(server).signIn("joanne", NEW_PASSWORD).statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> change(TestClient client, String present, String wanted) {
    return client.submit(
        "/account", "/account/password", Map.of("present", present, "wanted", wanted));
  }
}
