package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import leeway.engine.Seeds;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.Scope;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The laws of the desk, over HTTP, whoever asks and whatever is frozen. */
class DeskLawsTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static final List<String> HOSTILE =
      List.of(
          "\"unknown\": 1",
          "\"kind\": 7",
          "\"kind\": \"no such kind\"",
          "\"facts\": []",
          "\"facts\": {\"orderId\": {\"value\": 9E999999999}}",
          "\"facts\": {\"orderId\": \"#W1\"}",
          "\"facts\": {\"orderId\": {\"value\": \"#W1\", \"source\": \"looked-up\"}}",
          "\"facts\": {\"orderId\": {\"value\": \"\\u0000\"}}",
          "\"facts\": {\"orderId\": {\"value\": \"\\ud800\"}}",
          "\"facts\": {\"<script>\": {\"value\": true}}",
          "\"facts\": {\"itemIds\": {\"value\": {\"minorUnits\": 1, \"currency\": \"nix\"}}}",
          "\"matter\": \"<b>\"",
          "\"language\": \"" + "x".repeat(36) + "\"");

  private static TestClient ann;
  private static TestClient ben;
  private static TestClient irene;
  private static TestClient helper;

  @BeforeAll
  static void signIn() {
    ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    ben = TestAccounts.signedIn(server, "ben", Role.ASSOCIATE);
    irene = TestAccounts.signedIn(server, "irene", Role.EXECUTIVE);
    helper = TestAccounts.machine(server, "helper", Scope.ASK, Scope.ACT, Scope.READ);
  }

  @BeforeEach
  void openTheShop() {
    Shop.open(server);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRightIsNeverStoppedWhoeverAsksAndWhateverIsFrozen(long seed) {
    var random = new Random(seed);
    var asker = List.of(ann, ben, irene, helper).get(random.nextInt(4));
    String frozen = List.of("everything", "rule", "concession", "").get(random.nextInt(4));
    freeze(frozen, "on");
    long drawn = drawn();
    try {
      var facts = Shop.aReturn("ben_sorel_0001", "#W3", "10", "card_3");

      var answer = Shop.ask(asker, "return-items", facts);
      var act = Shop.body(Shop.act(asker, answer, Shop.key(), ""), 201);

      assertThat(answer.at("/standing/permission").asString()).isEqualTo("entitled");
      assertThat(act.at("/amount/minorUnits").asLong()).isGreaterThanOrEqualTo(20_00);
      boolean isTied = !frozen.isEmpty() || asker == ben;
      assertThat(act.path("settlement").asString()).isEqualTo(isTied ? "debt" : "handed-over");
      assertThat(drawn()).isEqualTo(drawn);
      if (asker != helper) {
        var refused = Shop.refuse(asker, answer, answer.path("digest").asString(), "joanne");
        assertThat(Shop.problem(refused, 409)).isEqualTo("owed");
      }
    } finally {
      freeze(frozen, "off");
    }
  }

  static java.util.stream.LongStream seeds() {
    return Seeds.fresh().limit(12);
  }

  @Test
  void nothingBeyondARightPassesAGuardrail() {
    var facts = Shop.aReturn("ann_1", "#W3", "10", "card_3"); // another customer's order
    var answer = Shop.ask(irene, "return-items", facts);

    assertThat(answer.at("/standing/permission").asString()).isEqualTo("never");
    assertThat(answer.at("/assessment/guardrails")).isNotEmpty();
    assertThat(Shop.problem(Shop.act(irene, answer, Shop.key(), ""), 403))
        .isEqualTo("not-permitted");
  }

  @Test
  void whatASwitchStopsComesBackWithTheNewAnswer() {
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));
    freeze("everything", "on");
    try {
      var stopped = Shop.body(Shop.act(ann, answer, Shop.key(), ""), 409);

      assertThat(stopped.path("code").asString()).isEqualTo("answer-changed");
      assertThat(stopped.at("/answer/standing/permission").asString()).isEqualTo("above-latitude");
    } finally {
      freeze("everything", "off");
    }
  }

  @Test
  void onlyPeopleInASessionDecideAgainstOrTellDeeds() {
    var answer = Shop.ask(helper, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));
    var digest = answer.path("digest").asString();

    assertThat(Shop.problem(Shop.refuse(helper, answer, digest, "joanne"), 403))
        .isEqualTo("not-allowed");
    assertThat(
            Shop.problem(
                helper.postJson("/api/v1/deeds", Shop.key(), "{\"what\": \"I did it.\"}"), 403))
        .isEqualTo("not-allowed");
    assertThat(
            server
                .database()
                .ownerJdbc()
                .sql("select count(*) from refusal where actor not like 'person/%'")
                .query((row, _) -> row.getLong(1))
                .single())
        .isZero();
  }

  @Test
  void whatAMachineRelaysIsUnknownToItsOwnAct() {
    var facts =
        "\"customerId\": {\"value\": \"ann_1\"}, \"orderId\": {\"value\": \"#W2\"},"
            + " \"cancelReason\": {\"value\": \"no-longer-needed\"}";

    var machine = Shop.ask(helper, "cancel-order", facts);
    var person = Shop.ask(ann, "cancel-order", facts);

    assertThat(machine.at("/assessment/ruling").asString()).isEqualTo("needs-facts");
    assertThat(person.at("/assessment/ruling").asString()).isEqualTo("granted");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWellFormedDeedIsAlwaysWrittenDown(long seed) {
    var random = new Random(seed);
    freeze("everything", "on");
    try {
      String deed =
          """
          {"what": "=HYPERLINK(1) <script>alert(1)</script> \u202e %d", "kind": "%s", "concession": "%s",
           "amount": {"minorUnits": %d, "currency": "%s"}, "minutes": %d,
           "customerId": "%s", "orderId": "'; drop table act;--"}
          """
              .formatted(
                  seed,
                  List.of("return-items", "no such kind", "").get(random.nextInt(3)),
                  List.of("refund", "boat", "Ann Smith").get(random.nextInt(3)),
                  random.nextLong(-9_007_199_254_740_991L, 9_007_199_254_740_991L),
                  List.of("USD", "JPY", "EUR").get(random.nextInt(3)),
                  random.nextInt(1_441),
                  List.of("ann_1", "ben_sorel_0001").get(random.nextInt(2)));

      Shop.body(ben.postJson("/api/v1/deeds", Shop.key(), deed), 201);
    } finally {
      freeze("everything", "off");
    }
  }

  @Test
  void recordsOneGapForEachMatterWithoutARule() {
    var facts = "\"kind\": \"other\", \"facts\": {}, \"matter\": \"matter-1\"";
    var before = gaps();
    for (int i = 0; i < 3; i++) {
      Shop.body(ann.postJson("/api/v1/asks", Shop.key(), "{" + facts + "}"), 201);
    }

    assertThat(gaps()).isLessThanOrEqualTo(before + 1);
  }

  @Test
  void hostileAsksGetAClearProblemAndLeaveNothing() {
    long entries = entries();
    for (String fields : HOSTILE) {
      String rest =
          (fields.contains("\"kind\"") ? "" : "\"kind\": \"return-items\", ")
              + (fields.contains("\"facts\"") ? "" : "\"facts\": {}, ");
      var response = ann.postJson("/api/v1/asks", Shop.key(), "{" + rest + fields + "}");

      assertThat(response.statusCode()).as(fields + response.body()).isBetween(400, 499);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(response.body()).doesNotContain("at leeway", "Exception", "<script>");
    }
    assertThat(entries()).isEqualTo(entries);
  }

  @Test
  void hostileActsGetAClearProblemAndLeaveNothing() {
    JsonNode answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));
    long entries = entries();
    for (String fields :
        List.of(
            "\"amount\": {\"minorUnits\": 9E999999999, \"currency\": \"USD\"}",
            "\"amount\": {\"minorUnits\": -1, \"currency\": \"USD\"}",
            "\"amount\": {\"minorUnits\": 1, \"currency\": \"EUR\"}",
            "\"amount\": 7",
            "\"note\": \"\\u0000\"",
            "\"note\": \"" + "x".repeat(2_001) + "\"",
            "\"concession\": \"<script>\"",
            "\"token\": \"twice\"",
            "\"entitled\": true")) {
      var response = Shop.act(ann, answer, Shop.key(), fields);

      assertThat(response.statusCode()).as(fields + response.body()).isBetween(400, 499);
      assertThat(response.body()).doesNotContain("at leeway", "Exception", "<script>");
    }
    assertThat(entries()).isEqualTo(entries);
  }

  private static void freeze(String scope, String state) {
    if (scope.isEmpty()) {
      return;
    }
    String target =
        switch (scope) {
          case "rule" -> "\"target\": \"return-items\", ";
          case "concession" -> "\"target\": \"refund\", ";
          default -> "";
        };
    Shop.body(
        irene.postJson(
            "/api/v1/switches",
            Shop.key(),
            "{\"scope\": \"%s\", %s\"state\": \"%s\", \"reason\": \"test\"}"
                .formatted(scope, target, state)),
        201);
  }

  private static long drawn() {
    return count("select coalesce(sum(cost), 0) from draw_line");
  }

  private static long gaps() {
    return count("select count(*) from gap");
  }

  private static long entries() {
    return count("select count(*) from journal_entry");
  }

  private static long count(String query) {
    return server.database().ownerJdbc().sql(query).query((row, _) -> row.getLong(1)).single();
  }
}
