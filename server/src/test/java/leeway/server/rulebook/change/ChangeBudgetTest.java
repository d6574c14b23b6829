package leeway.server.rulebook.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.FormKey;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A quarter brings as many changes as the rulebook says; law and safety neither wait nor count. */
class ChangeBudgetTest {
  @TempDir static Path folder = Path.of("");

  @RegisterExtension static final TestServer server = new TestServer(ChangeBudgetTest::withABudget);

  private static TestClient lea;
  private static TestClient nathalie;

  private static Path withABudget() {
    var copy = RulebookCopy.into(folder);
    try {
      Files.writeString(
          copy.resolve("rulebook.yaml"), "changesPerQuarter: 1\n", StandardOpenOption.APPEND);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void signIn() {
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    nathalie = TestAccounts.signedIn(server, "nathalie-cote", Role.RULE_OWNER);
  }

  @Test
  @Tag("R55")
  void aSecondChangeWaitsForTheNextQuarterAndTheLawDoesNot() {
    assertThat(lea.get("/rules/GL-02/change").body()).contains("this quarter: 0 of 1");
    assertThat(publish(proposed("GL-02", "2031-01-31"))).isEqualTo(303);

    assertThat(lea.get("/rules/GL-06/change").body())
        .contains("this quarter: 1 of 1", "It can be proposed now and published from");
    String second = proposed("GL-06", "2031-01-31");
    assertThat(publish(second)).isEqualTo(409);
    assertThat(nathalie.get(second).body()).contains("/publication");

    assertThat(lea.get("/rules/GG-5/change").body()).contains("no budget of changes holds it up");
    assertThat(publish(proposed("GG-5", "2031-01-31"))).isEqualTo(303);
    assertThat(lea.get("/changes").body()).contains("this quarter: 1 of 1");
  }

  private static String proposed(String rule, String reviewBy) {
    String version = server.bean(RulebookInForce.class).current().version();
    var form = Map.of("key", FormKey.fresh(), "version", version, "review-by", reviewBy);
    HttpResponse<String> said =
        lea.submit("/rules/" + rule + "/change", "/rules/" + rule + "/changes", form);
    assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
    return said.headers().firstValue("Location").orElseThrow();
  }

  private static int publish(String change) {
    var form = Map.of("key", FormKey.fresh());
    return nathalie.submit(change, change + "/publication", form).statusCode();
  }
}
