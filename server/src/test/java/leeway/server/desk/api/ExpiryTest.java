package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.Scope;
import leeway.server.people.TestAccounts;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What no longer counts once its time is over: answers, sessions, tokens of machines. */
class ExpiryTest {
  private static final Duration ANSWER = Duration.ofMinutes(15);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final TestClock clock = new TestClock();

  @RegisterExtension static final TestServer server = new TestServer().by(clock);

  @BeforeEach
  void openTheShop() {
    Shop.open(server);
  }

  @Test
  void letsAnAnswerBeActedUponForFifteenMinutesAndNotASecondLonger() {
    var ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    var inTime = answer(ann, "10");
    var tooLate = answer(ann, "20");

    clock.advance(ANSWER.minus(SECOND));
    var acted = Shop.act(ann, inTime, Shop.key(), "");
    clock.advance(SECOND);

    assertThat(acted.statusCode()).as(acted.body()).isEqualTo(201);
    assertThat(Shop.problem(Shop.act(ann, tooLate, Shop.key(), ""), 422))
        .isEqualTo("token-invalid");
  }

  @Test
  void letsNobodyRefuseOnAnAnalysisThatIsOver() {
    var joanne = TestAccounts.signedIn(server, "joanne", Role.ASSOCIATE);
    var answer = Shop.ask(joanne, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));
    var digest = answer.path("digest").asString();

    clock.advance(ANSWER);

    assertThat(Shop.problem(Shop.refuse(joanne, answer, digest, "ann"), 409))
        .isEqualTo("analysis-not-seen");
  }

  @Test
  void endsASessionThatLiesIdle() {
    var marc = TestAccounts.signedIn(server, "marc", Role.ASSOCIATE);

    clock.advance(Duration.ofMinutes(29));
    int before = marc.getJson("/api/v1/acts").statusCode();
    clock.advance(Duration.ofMinutes(31));
    var after = marc.getJson("/api/v1/acts");

    assertThat(before).isEqualTo(200);
    assertThat(after.statusCode()).isEqualTo(401);
    assertThat(marc.get("/acts").statusCode()).isEqualTo(303);
  }

  @Test
  void endsATokenOnItsDay() {
    var helper = TestAccounts.machine(server, "helper", Scope.ASK, Scope.READ);

    clock.advance(Duration.ofDays(1).minus(SECOND));
    int before = helper.getJson("/api/v1/kinds").statusCode();
    clock.advance(SECOND);
    var after = helper.getJson("/api/v1/kinds");

    assertThat(before).isEqualTo(200);
    assertThat(Shop.problem(after, 401)).isEqualTo("sign-in-required");
  }

  private static JsonNode answer(TestClient client, String item) {
    return Shop.ask(client, "return-items", Shop.aReturn("ann_1", "#W1", item, "card_1"));
  }
}
