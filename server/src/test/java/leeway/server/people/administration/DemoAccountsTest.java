package leeway.server.people.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoAccountsTest {
  @RegisterExtension
  static final TestServer server =
      new TestServer(Settings.Mode.DEMO, new Settings.Reach.Loopback());

  @Test
  void printsWhoMayLogInAndAWorkingPassword() {
    String printed = String.join("\n", server.announcements());

    assertThat(printed)
        .contains("Leeway runs at http://localhost:")
        .contains("ann      associate")
        .contains("ada      administrator")
        .doesNotContain("/setup");
    var client = new TestClient(server);
    client.signIn("ann", found("password (\\S+) until", printed));
    assertThat(client.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void printsAWorkingTokenForAMachine() {
    String printed = String.join("\n", server.announcements());
    var machine = new TestClient(server).withToken(found("token: (\\S+)", printed));

    assertThat(machine.getJson("/api/v1/accounts").statusCode()).isEqualTo(403);
    assertThat(machine.getJson("/api/v1/nothing").statusCode()).isEqualTo(404);
  }

  private static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
