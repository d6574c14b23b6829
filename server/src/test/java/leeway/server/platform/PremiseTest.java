package leeway.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PremiseTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  @Tag("R144")
  void standsOnEveryPage() {
    var client = TestAccounts.signedIn(server, "ada", Role.ADMINISTRATOR);
    var pages = new TreeSet<String>();

    for (Route route : Route.all(server)) {
      if (route.method().equals("GET") && !route.path().startsWith("/api/")) {
        var page = client.get(route.path());
        if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          pages.add(route.path());
          assertThat(page.body())
              .as(route.path())
              .contains("Does it do right by the customer, within our values? Then go.");
        }
      }
    }

    assertThat(pages).contains("/", "/login", "/account", "/nowhere");
    assertThat(new TestClient(server).get("/login").body()).contains("Then go.");
  }
}
