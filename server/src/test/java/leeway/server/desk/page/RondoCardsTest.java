package leeway.server.desk.page;

import java.util.List;
import leeway.server.TestServer;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class RondoCardsTest extends NineCards {
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("rondo")).by(CLOCK);

  RondoCardsTest() {
    super("rondo", server, CLOCK);
  }

  @BeforeAll
  static void importRecords() {
    Situations.importRecords(server, "rondo");
  }

  @Override
  List<String> languages() {
    return List.of("en", "fr", "es", "uk");
  }
}
