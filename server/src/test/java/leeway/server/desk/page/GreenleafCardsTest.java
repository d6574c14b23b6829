package leeway.server.desk.page;

import java.util.List;
import leeway.server.TestServer;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class GreenleafCardsTest extends NineCards {
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf")).by(CLOCK);

  GreenleafCardsTest() {
    super("greenleaf", server, CLOCK);
  }

  @BeforeAll
  static void importRecords() {
    Situations.importRecords(server, "greenleaf");
  }

  @Override
  List<String> languages() {
    return List.of("en", "fr");
  }
}
