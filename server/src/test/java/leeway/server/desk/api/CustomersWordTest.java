package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.page.Situations;
import leeway.server.people.Role;
import leeway.server.people.Scope;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * "It came broken", as a customer says it, as somebody sees it, as the delivery's record has it and
 * as a machine relays it; at a garden centre, and at one whose rule wants the damage verified.
 */
class CustomersWordTest {
  private static final String SAID =
      """
      "damagedOnDelivery": {"value": true, "source": "%1$s"},
      "price": {"value": "89.00", "source": "%1$s"},
      "claimsInNinetyDays": {"value": "1", "source": "%1$s"}
      """;

  @RegisterExtension
  static final TestServer trusting = new TestServer(() -> TestServer.sample("greenleaf"));

  @RegisterExtension
  static final TestServer checking = new TestServer(CustomersWordTest::verifyingDamage);

  private static TestClient ana;

  @BeforeAll
  static void open() {
    Situations.importRecords(trusting, "greenleaf");
    Situations.importRecords(checking, "greenleaf");
    ana = TestAccounts.signedIn(trusting, "ana-reis", Role.ASSOCIATE);
  }

  @Test
  @Tag("R83")
  void isWorthAsMuchAsWhatWasSeenOrLookedUp() {
    var stated = Shop.ask(ana, "A10", SAID.formatted("stated"));
    var seen = Shop.ask(ana, "A10", SAID.formatted("seen"));
    var lookedUp = Shop.ask(ana, "A10", "\"order\": {\"value\": \"4471\"}");

    assertThat(stated.path("digest")).isEqualTo(seen.path("digest"));
    assertThat(ruling(stated)).isEqualTo("granted");
    assertThat(lookedUp.path("assessment")).isEqualTo(stated.path("assessment"));
  }

  @Test
  @Tag("R83")
  void isUnknownToTheActOfAMachineThatOnlyRelaysIt() {
    var fern = TestAccounts.machine(trusting, "fern", Scope.ASK);

    assertThat(ruling(Shop.ask(fern, "A10", SAID.formatted("stated")))).isEqualTo("needs-facts");
  }

  @Test
  @Tag("R83")
  void isLookedAtFirstWhereTheRuleSaysSo() {
    var careful = TestAccounts.signedIn(checking, "ana-reis", Role.ASSOCIATE);

    var stated = Shop.ask(careful, "A10", SAID.formatted("stated"));

    assertThat(ruling(stated)).isEqualTo("needs-facts");
    assertThat(stated.at("/assessment/missing/0/fact").asString()).isEqualTo("damagedOnDelivery");
    assertThat(ruling(Shop.ask(careful, "A10", SAID.formatted("seen")))).isEqualTo("granted");
    var lookedUp = Shop.ask(careful, "A10", "\"order\": {\"value\": \"4471\"}");
    assertThat(ruling(lookedUp)).isEqualTo("granted");
  }

  @Test
  @Tag("R83")
  void standsInTheCompanysOwnWordsBesideEveryNotToday() {
    var page = ana.submit("/ask?kind=A15", "/ask", Map.of("kind", "A15", "amount", "90.00"));

    assertThat(page.body()).contains("We take the customer’s word first", "Not today");
  }

  private static String ruling(JsonNode answer) {
    return answer.at("/assessment/ruling").asString();
  }

  /** The sample with one rule changed, in a folder of its own. */
  private static Path verifyingDamage() {
    Path sample = TestServer.sample("greenleaf");
    try (var files = Files.walk(sample)) {
      Path folder = Files.createTempDirectory(Path.of("target"), "verifying-");
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(sample.relativize(file));
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        Files.writeString(
            copy,
            file.endsWith("GL-09.dmn")
                ? text.replace(
                    "</leeway:basis>",
                    "</leeway:basis><leeway:verified>damagedOnDelivery</leeway:verified>")
                : text);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
