package leeway.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class SecurityLogTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void recordsWhoCameInAndWhoWasKeptOutButNoSecretAndNoTypedName() {
    var logger = (Logger) LoggerFactory.getLogger("leeway.server");
    var lines = new ListAppender<ILoggingEvent>();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(lines);
    lines.start();

    var client = TestAccounts.signedIn(server, "joanne", Role.ASSOCIATE);
    client.getJson("/api/v1/accounts");
    new TestClient(server).signIn("my canary password", "another canary");
    new TestClient(server).withToken(Secret.fresh().text()).getJson("/api/v1/acts");

    logger.detachAppender(lines);
    String log =
        String.join("\n", lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    assertThat(log)
        .contains("signed in from", "sign-in refused from")
        .contains("not-allowed to GET /api/v1/accounts by joanne")
        .contains("sign-in-required to GET /api/v1/acts by nobody")
        .doesNotContain("canary", TestAccounts.PASSWORD, client.cookie("leeway"));
  }
}
