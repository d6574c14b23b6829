package leeway.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.journal.Journal;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ReviewTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static TestClient ann;
  private static TestClient joanne;
  private static TestClient ravi;
  private static TestClient olga;
  private static TestClient irene;

  @BeforeAll
  static void signIn() {
    ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    joanne = TestAccounts.signedIn(server, "joanne", Role.REVIEWER); // a lead, so Ann's manager
    ravi = TestAccounts.signedIn(server, "ravi", Role.REVIEWER);
    olga = TestAccounts.signedIn(server, "olga", Role.RULE_OWNER);
    irene = TestAccounts.signedIn(server, "irene", Role.EXECUTIVE); // above the managers
  }

  @BeforeEach
  void closeWhatIsOpen() {
    Shop.open(server);
    closeAfter(Duration.ofDays(15));
  }

  @Test
  @Tag("R73")
  void forgivesAToldDeedBeyondTheLimitUnlessSomebodyFindsACriterion() {
    String deed = told(500_00);

    assertThat(groupOf(ravi, deed).path("reach").asString()).isEqualTo("beyond-limit");
    Shop.body(decide(ravi, deed, "forgiven", ""), 201);

    assertThat(verdict(deed)).isEqualTo("forgiven");
    assertThat(groupOf(ravi, deed).isMissingNode()).isTrue();
  }

  @Test
  void isNeverDecidedByItsAuthorTheirManagerOrWhoStandsAbove() {
    String deed = told(500_00);

    assertThat(Shop.problem(decide(ann, deed, "forgiven", ""), 403)).isEqualTo("not-allowed");
    assertThat(Shop.problem(decide(joanne, deed, "forgiven", ""), 403)).isEqualTo("not-allowed");
    assertThat(Shop.problem(decide(irene, deed, "forgiven", ""), 403)).isEqualTo("not-allowed");
    assertThat(groupOf(joanne, deed).isMissingNode()).isTrue();
    assertThat(verdict(deed)).isEmpty();
  }

  @Test
  void findsABreachOnlyByACriterionThatWasPublishedBefore() {
    String deed = told(500_00);
    String line = "\"word\": \"The box was never opened.\"";

    assertThat(Shop.problem(decide(ravi, deed, "breach", line), 422)).isEqualTo("invalid-fields");
    assertThat(
            Shop.problem(
                decide(ravi, deed, "breach", line + ", \"criterion\": \"unfriendly\""), 422))
        .isEqualTo("invalid-fields");
    assertThat(
            Shop.problem(decide(ravi, deed, "breach", "\"criterion\": \"not-what-happened\""), 422))
        .isEqualTo("invalid-fields");
    Shop.body(decide(ravi, deed, "breach", line + ", \"criterion\": \"not-what-happened\""), 201);

    assertThat(verdict(deed)).isEqualTo("breach");
  }

  @Test
  void neverForgivesOrBlamesWhatWasInsideLatitude() {
    String act = waiver();

    assertThat(groupOf(ravi, act).path("reach").asString()).isEqualTo("inside");
    assertThat(Shop.problem(decide(ravi, act, "forgiven", ""), 422)).isEqualTo("invalid-fields");
    assertThat(
            Shop.problem(
                decide(ravi, act, "breach", "\"word\": \"x\", \"criterion\": \"own-benefit\""),
                422))
        .isEqualTo("invalid-fields");
    Shop.body(decide(ravi, act, "praised", "\"word\": \"Just right.\""), 201);

    assertThat(verdict(act)).isEqualTo("praised");
  }

  @Test
  @Tag("R25")
  void endsEachWaiverInALessonForItsRule() {
    String first = waiver();
    String second = waiver();
    var group = groupOf(ravi, first);

    assertThat(group.path("acts").size()).isEqualTo(2);
    Shop.body(
        decide(ravi, first + "\", \"" + second, "stands", "\"lesson\": \"rule-to-change\""), 201);

    assertThat(lesson(first)).isEqualTo("rule-to-change");
    assertThat(lesson(second)).isEqualTo("rule-to-change");
  }

  @Test
  @Tag("R19")
  void goesAboveTheManagersWhereItsAuthorDoesNotAgree() {
    String deed = told(500_00);
    assertThat(Shop.problem(appeal(ann, deed), 409)).isEqualTo("conflict");
    Shop.body(
        decide(ravi, deed, "breach", "\"word\": \"No.\", \"criterion\": \"own-benefit\""), 201);

    assertThat(Shop.problem(appeal(ravi, deed), 404)).isEqualTo("not-found");
    Shop.body(appeal(ann, deed), 201);

    assertThat(Shop.problem(decide(olga, deed, "forgiven", ""), 403)).isEqualTo("not-allowed");
    assertThat(groupOf(irene, deed).path("round").asInt()).isEqualTo(2);
    Shop.body(decide(irene, deed, "forgiven", ""), 201);
    assertThat(verdict(deed)).isEqualTo("forgiven");
  }

  @Test
  void keepsTheFirstOfTwoDecisionsAndRepeatsNone() {
    String deed = told(500_00);
    String key = Shop.key();
    String body = "{\"acts\": [\"%s\"], \"verdict\": \"forgiven\"}".formatted(deed);

    var first = ravi.postJson("/api/v1/reviews", key, body);
    var again = ravi.postJson("/api/v1/reviews", key, body);

    assertThat(Shop.body(again, 201)).isEqualTo(Shop.body(first, 201));
    assertThat(Shop.problem(decide(olga, deed, "praised", ""), 409)).isEqualTo("conflict");
    assertThat(verdict(deed)).isEqualTo("forgiven");
  }

  @Test
  void closesItselfInFavourOfItsAuthorAfterFourteenDays() {
    String deed = told(500_00);
    String act = waiver();

    closeAfter(Duration.ofDays(14).minusMinutes(1));
    assertThat(verdict(deed)).isEmpty();
    closeAfter(Duration.ofDays(14).plusMinutes(1));

    assertThat(verdict(deed)).isEqualTo("forgiven");
    assertThat(verdict(act)).isEqualTo("stands");
    assertThat(closeAfter(Duration.ofDays(15))).isZero();
  }

  @Test
  void isNotOpenToThoseWhoOnlyAct() {
    assertThat(Shop.problem(ann.getJson("/api/v1/reviews"), 403)).isEqualTo("not-allowed");
    assertThat(ann.get("/review").statusCode()).isEqualTo(403);
    assertThat(ravi.getJson("/api/v1/reviews").body()).doesNotContain("ann");
  }

  private static String told(long minorUnits) {
    var told =
        ann.postJson(
            "/api/v1/deeds",
            Shop.key(),
            """
            {"what": "Gave her a new one.", "concession": "refund",
             "amount": {"minorUnits": %d, "currency": "USD"}}
            """
                .formatted(minorUnits));
    return Shop.body(told, 201).path("id").asString();
  }

  /** An act of Ann's inside her latitude that no rule gave. */
  private static String waiver() {
    var told =
        ann.postJson(
            "/api/v1/deeds",
            Shop.key(),
            """
            {"what": "Gave him a bulb.", "concession": "refund",
             "amount": {"minorUnits": 150, "currency": "USD"}}
            """);
    return Shop.body(told, 201).path("id").asString();
  }

  private static java.net.http.HttpResponse<String> decide(
      TestClient who, String acts, String verdict, String more) {
    return who.postJson(
        "/api/v1/reviews",
        Shop.key(),
        "{\"acts\": [\"%s\"], \"verdict\": \"%s\"%s}"
            .formatted(acts, verdict, more.isEmpty() ? "" : ", " + more));
  }

  private static java.net.http.HttpResponse<String> appeal(TestClient who, String act) {
    return who.postJson(
        "/api/v1/acts/" + act + "/appeals", Shop.key(), "{\"why\": \"She was stranded.\"}");
  }

  private static JsonNode groupOf(TestClient who, String act) {
    for (JsonNode group : Shop.body(who.getJson("/api/v1/reviews"), 200).path("items")) {
      for (JsonNode one : group.path("acts")) {
        if (one.asString().equals(act)) {
          return group;
        }
      }
    }
    return tools.jackson.databind.node.MissingNode.getInstance();
  }

  private static String verdict(String act) {
    var looks = server.bean(Looks.class).of(Long.parseLong(act));
    return looks.isEmpty() ? "" : looks.getLast().verdict();
  }

  private static String lesson(String act) {
    return server.bean(Looks.class).of(Long.parseLong(act)).getLast().lesson();
  }

  /** Runs the job as it runs so long after now. */
  private static int closeAfter(Duration time) {
    var now = server.bean(InstantSource.class).instant();
    InstantSource later = () -> now.plus(time);
    return new CloseUntouched(server.bean(Cases.class), server.bean(Journal.class), later).close();
  }
}
