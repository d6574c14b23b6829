package leeway.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The rota that a company brings, and to whom asks go by it. */
class RotaTest {
  private static final TestClock CLOCK = new TestClock();

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf")).by(CLOCK);

  @BeforeAll
  static void bring(@TempDir Path folder) throws IOException {
    CLOCK.set(at("08:00"));
    TestAccounts.add(server, "lea-tremblay", Role.ASSOCIATE);
    var ada = TestAccounts.signedIn(server, "ada", Role.ADMINISTRATOR);
    var rota =
        Files.writeString(
            folder.resolve("rota.csv"),
            """
            person,role,store,from,to
            Sam Nguyen,team lead,LAV,2026-11-19 08:00,2026-11-19 12:00
            denis-fortin,store manager,LAV,2026-11-19 10:00,2026-11-19 18:00
            Somebody Else,cashier,LAV,2026-11-19 08:00,2026-11-19 18:00
            """);
    var columns = ada.upload("/imports", "/imports", "file", java.util.List.of(rota));
    String page = columns.headers().firstValue("Location").orElseThrow();
    var done =
        ada.submit(
            page,
            page,
            Map.of("target", "rota", "column-person", "0", "column-from", "3", "column-to", "4"));
    assertThat(done.body()).contains("2 shifts", "Somebody Else");
  }

  @Test
  @Tag("R11")
  void anAskAboveTheLimitGoesToWhoeverOfThoseWhoMayDecideIsOnDuty() {
    CLOCK.set(at("09:00"));
    assertThat(rest(ask()).path("person").asString()).isEqualTo("sam-nguyen");
    assertThat(rest(ask()).path("onDuty").asBoolean()).isTrue();

    CLOCK.set(at("11:59"));
    assertThat(rest(ask()).path("person").asString())
        .as("the role that owes it, before those behind it")
        .isEqualTo("sam-nguyen");

    CLOCK.set(at("12:00"));
    assertThat(rest(ask()).path("person").asString()).isEqualTo("denis-fortin");
    assertThat(ask().at("/card/lines").toString()).contains("Denis Fortin, in today");
  }

  @Test
  @Tag("R11")
  void theReferralGoesThereTooAndAbsenceBlocksNobody() {
    CLOCK.set(at("15:00"));
    assertThat(referred().at("/promise/person").asString()).isEqualTo("denis-fortin");

    CLOCK.set(at("21:00"));
    var atNight = ask();
    assertThat(rest(atNight).path("person").asString()).isEqualTo("sam-nguyen");
    assertThat(rest(atNight).has("onDuty")).isFalse();
    assertThat(referred().at("/promise/person").asString()).isEqualTo("sam-nguyen");
    assertThat(referred().at("/promise/by").asString()).startsWith("2026-11-20T");
  }

  private static JsonNode rest(JsonNode answer) {
    return answer.at("/standing/rest");
  }

  private static JsonNode ask() {
    return Shop.ask(
        lea(), "A14", "\"amount\": {\"value\": \"340.00\"}, \"minutes\": {\"value\": 0}");
  }

  private static JsonNode referred() {
    var lea = lea();
    var answer =
        Shop.ask(lea, "A14", "\"amount\": {\"value\": \"340.00\"}, \"minutes\": {\"value\": 0}");
    return Shop.body(
        lea.postJson(
            "/api/v1/asks/" + answer.path("id").asString() + "/referrals",
            Shop.key(),
            "{\"token\": \"" + answer.path("token").asString() + "\", \"note\": \"please\"}"),
        201);
  }

  /** A session of its own: those of an hour ago have ended. */
  private static TestClient lea() {
    var lea = new TestClient(server);
    lea.signIn("lea-tremblay", TestAccounts.PASSWORD);
    return lea;
  }

  /** A time of that Thursday where the garden centre is, five hours behind UTC. */
  private static Instant at(String time) {
    return Instant.parse("2026-11-19T" + time + ":00-05:00");
  }
}
