package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeskTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static TestClient ann;
  private static TestClient ben;

  @BeforeAll
  static void signIn() {
    ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    ben = TestAccounts.signedIn(server, "ben", Role.ASSOCIATE);
  }

  @BeforeEach
  void openTheShop() {
    Shop.open(server);
  }

  @Test
  void answersWithRulingStandingCardAndToken() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));

    assertThat(answer.path("assessment").path("ruling").asString()).isEqualTo("granted");
    assertThat(answer.path("standing").path("permission").asString()).isEqualTo("entitled");
    assertThat(answer.at("/assessment/offers/0/amount/minorUnits").asLong()).isEqualTo(20_00);
    assertThat(answer.path("card").path("verdict").asString()).startsWith("YES");
    assertThat(answer.path("token").asString()).isNotEmpty();
  }

  @Test
  @Tag("R15")
  void recordsAnActWithItsReceiptAndChangesTheShopsRecords() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));

    var act = Shop.body(Shop.act(ann, answer, Shop.key(), "\"note\": \"box closed\""), 201);

    assertThat(act.path("permission").asString()).isEqualTo("entitled");
    assertThat(act.at("/amount/minorUnits").asLong()).isEqualTo(20_00);
    assertThat(act.path("settlement").asString()).isEqualTo("handed-over");
    assertThat(act.at("/cover/state").asString()).isEqualTo("cover");
    assertThat(status("#W1")).isEqualTo("return requested");
    var again = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    assertThat(again.at("/assessment/ruling").asString()).isEqualTo("not-granted");
  }

  @Test
  void actsOnceForOneKeyAndTellsAReusedOne() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    String key = Shop.key();

    var first = Shop.act(ann, answer, key, "");
    var second = Shop.act(ann, answer, key, "");

    assertThat(Shop.body(first, 201)).isEqualTo(Shop.body(second, 201));
    assertThat(Shop.problem(Shop.act(ann, answer, key, "\"note\": \"else\""), 422))
        .isEqualTo("idempotency-key-reused");
    assertThat(Shop.problem(Shop.act(ann, answer, "", ""), 400))
        .isEqualTo("idempotency-key-missing");
  }

  @Test
  void letsNobodyActOnAnotherPersonsOrAForgedOrAnotherAsksAnswer() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    var other = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "20", "card_1"));

    assertThat(Shop.problem(Shop.act(ben, answer, Shop.key(), ""), 422)).isEqualTo("token-invalid");
    var mixed =
        ann.postJson(
            "/api/v1/asks/" + other.path("id").asString() + "/acts",
            Shop.key(),
            "{\"token\": \"" + answer.path("token").asString() + "\"}");
    assertThat(Shop.problem(mixed, 422)).isEqualTo("token-invalid");
    var forged =
        ann.postJson(
            "/api/v1/asks/" + other.path("id").asString() + "/acts",
            Shop.key(),
            "{\"token\": \"AAAA\"}");
    assertThat(Shop.problem(forged, 422)).isEqualTo("token-invalid");
  }

  @Test
  void tellsTheNewAnswerWhereTheOrderChangedMeanwhile() {
    var facts = Shop.aReturn("ann_1", "#W1", "10", "card_1");
    var first = Shop.ask(ann, "return-items", facts);
    var second = Shop.ask(ann, "return-items", facts);
    Shop.body(Shop.act(ann, first, Shop.key(), ""), 201);

    var stopped = Shop.body(Shop.act(ann, second, Shop.key(), ""), 409);

    assertThat(stopped.path("code").asString()).isEqualTo("answer-changed");
    assertThat(stopped.at("/answer/assessment/ruling").asString()).isEqualTo("not-granted");
  }

  @Test
  @Tag("R41")
  void refusesOnlyOnTheVeryAnalysisThatThisPersonSaw() {
    var facts = Shop.aReturn("ann_1", "#W2", "10", "gift_1");
    var answer = Shop.ask(ann, "return-items", facts);
    var of = Shop.ask(ben, "return-items", facts);
    String digest = answer.path("digest").asString();

    assertThat(Shop.problem(Shop.refuse(ann, of, digest, "joanne"), 409))
        .isEqualTo("analysis-not-seen");
    assertThat(Shop.problem(Shop.refuse(ann, answer, "0".repeat(64), "joanne"), 409))
        .isEqualTo("analysis-not-seen");
    assertThat(Shop.problem(Shop.refuse(ann, answer, digest, "ann"), 422))
        .isEqualTo("invalid-fields");
    Shop.body(Shop.refuse(ann, answer, digest, "joanne"), 201);
  }

  @Test
  void neverRefusesWhatIsOwed() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));

    var refused = Shop.refuse(ann, answer, answer.path("digest").asString(), "joanne");

    assertThat(Shop.problem(refused, 409)).isEqualTo("owed");
  }

  @Test
  void recordsWhatTheActorIsOwedAsADebtThatSomebodyElseHandsOver() {
    var answer =
        Shop.ask(ben, "return-items", Shop.aReturn("ben_sorel_0001", "#W3", "10", "card_3"));

    var act = Shop.body(Shop.act(ben, answer, Shop.key(), ""), 201);

    assertThat(act.path("settlement").asString()).isEqualTo("debt");
    assertThat(act.at("/handOver/person").asString()).isEqualTo("joanne");
  }

  @Test
  void letsNobodyGiveThemselvesMoreThanIsOwed() {
    var answer =
        Shop.ask(ben, "return-items", Shop.aReturn("ben_sorel_0001", "#W3", "10", "card_3"));

    var more = "\"amount\": {\"minorUnits\": 2001, \"currency\": \"USD\"}";

    assertThat(Shop.problem(Shop.act(ben, answer, Shop.key(), more), 403)).isEqualTo("own-benefit");
  }

  @Test
  void leavesADebtWhereTheseHandsMayNotPaySoMuch() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W4", "40", "card_1"));

    var act = Shop.body(Shop.act(ann, answer, Shop.key(), ""), 201);

    assertThat(answer.at("/standing/permission").asString()).isEqualTo("entitled");
    assertThat(act.path("settlement").asString()).isEqualTo("debt");
  }

  @Test
  @Tag("R120")
  void givesAPartnerTheAnswerThatTheCentreGives() {
    var paul = TestAccounts.signedIn(server, "paul", Role.PROVIDER);
    var facts = Shop.aReturn("ann_1", "#W2", "10", "gift_1");

    var centre = Shop.ask(ann, "return-items", facts);
    var partner = Shop.ask(paul, "return-items", facts);

    assertThat(partner.path("digest").asString()).isEqualTo(centre.path("digest").asString());
    assertThat(partner.path("ruling")).isEqualTo(centre.path("ruling"));
  }

  @Test
  @Tag("R37")
  @Tag("R123")
  void aGoodNoHasAReasonAnAlternativeAndSomebodyElseWhoMayStillSayYes() {
    var facts = Shop.aReturn("ann_1", "#W2", "10", "gift_1");
    var answer = Shop.ask(ann, "return-items", facts);
    String digest = answer.path("digest").asString();
    String bare =
        "{\"token\": \"%s\", \"digest\": \"%s\"}"
            .formatted(answer.path("token").asString(), digest);
    String path = "/api/v1/asks/" + answer.path("id").asString() + "/refusals";

    assertThat(ann.postJson(path, Shop.key(), bare).body())
        .contains("/reason", "/alternative", "/somebodyElse");
    Shop.body(Shop.refuse(ann, answer, digest, "ben"), 201);
    var appealed = Shop.ask(ben, "return-items", facts);
    var act = Shop.body(Shop.act(ben, appealed, Shop.key(), "\"differs\": \"loyal\""), 201);

    assertThat(act.path("permission").asString()).isEqualTo("within-latitude");
  }

  @Test
  @Tag("R22")
  @Tag("R1")
  void givesBeyondTheRuleInsideLatitudeAndNotBeyondIt() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));

    assertThat(answer.at("/standing/permission").asString()).isEqualTo("within-latitude");
    var act = Shop.body(Shop.act(ann, answer, Shop.key(), "\"differs\": \"loyal\""), 201);
    assertThat(act.path("permission").asString()).isEqualTo("within-latitude");
    var more = "\"amount\": {\"minorUnits\": 5001, \"currency\": \"USD\"}";
    var again = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));
    assertThat(Shop.problem(Shop.act(ann, again, Shop.key(), more), 409))
        .isEqualTo("answer-changed");
  }

  @Test
  @Tag("R11")
  void promisesAnAnswerBySomebodyInTime() {
    var answer = Shop.ask(ann, "other", "\"customerId\": {\"value\": \"ann_1\"}");

    var referral =
        Shop.body(
            ann.postJson(
                "/api/v1/asks/" + answer.path("id").asString() + "/referrals",
                Shop.key(),
                "{\"token\": \""
                    + answer.path("token").asString()
                    + "\", \"note\": \"by Saturday\"}"),
            201);

    assertThat(referral.at("/promise/person").asString()).isNotEmpty();
    assertThat(referral.at("/promise/by").asString()).contains("T");
  }

  @Test
  @Tag("R132")
  void writesDownWhatAPersonDidAlsoAboveEveryLimit() {
    var small =
        ann.postJson(
            "/api/v1/deeds",
            Shop.key(),
            """
            {"what": "Gave him a bulb.", "concession": "refund",
             "amount": {"minorUnits": 100, "currency": "USD"}}
            """);
    var large =
        ann.postJson(
            "/api/v1/deeds",
            Shop.key(),
            """
            {"what": "Gave her a boat.", "concession": "refund",
             "amount": {"minorUnits": 900000, "currency": "USD"}}
            """);

    assertThat(Shop.body(small, 201).path("state").asString()).isEqualTo("stands");
    assertThat(Shop.body(large, 201).path("state").asString()).isEqualTo("to-review");
  }

  @Test
  void takesAnActBackWithTheShopsRecords() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    var act = Shop.body(Shop.act(ann, answer, Shop.key(), ""), 201);

    var reversal = correct(ann, act.path("id").asString(), "\"kind\": \"reverse\"");

    assertThat(reversal.statusCode()).as(reversal.body()).isEqualTo(201);
    assertThat(status("#W1")).isEqualTo("delivered");
    assertThat(Shop.problem(correct(ann, act.path("id").asString(), "\"kind\": \"reverse\""), 409))
        .isEqualTo("conflict");
    assertThat(Shop.problem(correct(ben, act.path("id").asString(), "\"kind\": \"reverse\""), 404))
        .isEqualTo("not-found");
  }

  private static java.net.http.HttpResponse<String> correct(
      TestClient client, String act, String fields) {
    return client.postJson(
        "/api/v1/acts/" + act + "/corrections",
        Shop.key(),
        "{" + fields + ", \"note\": \"Wrong order.\"}");
  }

  @Test
  void listsWhatIDidNewestFirst() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    var act = Shop.body(Shop.act(ann, answer, Shop.key(), ""), 201);

    assertThat(Shop.problem(ann.getJson("/api/v1/acts?limit=many"), 400)).isEqualTo("wrong-type");
    var list = Shop.body(ann.getJson("/api/v1/acts?limit=1"), 200);

    assertThat(list.at("/items/0/id")).isEqualTo(act.path("id"));
    assertThat(list.at("/items/0/what").asString()).isEqualTo("act");
    assertThat(list.path("next").asString()).isEqualTo(act.path("id").asString());
  }

  private static String status(String order) {
    return server
        .database()
        .ownerJdbc()
        .sql("select document ->> 'status' from record where collection = 'orders' and key = :key")
        .param("key", order)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .single();
  }
}
