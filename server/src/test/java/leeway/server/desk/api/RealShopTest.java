package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leeway.engine.feel.Value;
import leeway.policy.document.JsonDocuments;
import leeway.policy.document.JsonText;
import leeway.policy.document.Parsed;
import leeway.policy.records.InputMapping;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shop that nobody here wrote: its orders, customers and products are imported, and what its
 * customers asked is asked again with nothing but the request and who asks. Each task begins with
 * the shop as it was imported; what is granted is done, and the next step of the task meets it.
 */
class RealShopTest {
  private static final int CASES = 722;
  private static final int DIFFERENCES_MAX = 34;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void rulesAsTheShopItselfWhereverAnEarlierStepDidNotMoveAGiftCard() throws IOException {
    var cases = cases();
    Shop.open(server, folder().orElseThrow());
    keepTheShop();
    var desk = TestAccounts.signedIn(server, "irene", Role.EXECUTIVE);

    var differences = new ArrayList<String>();
    var unexplained = new ArrayList<String>();
    String task = "";
    Set<String> moved = new HashSet<>();
    for (JsonNode each : cases) {
      if (!each.at("/source/task_id").asString().equals(task)) {
        task = each.at("/source/task_id").asString();
        restoreTheShop();
        moved.clear();
      }
      var answer = ask(desk, each);
      if (!isAsExpected(each, answer)) {
        String what = each.path("case_id").asString() + ": " + differences(each, answer);
        differences.add(what);
        if (moved.isEmpty() || !isByGiftCard(each)) {
          unexplained.add(what);
        }
      }
      act(desk, answer, each, moved);
    }

    differences.forEach(it -> System.out.println("gift card moved by an earlier step: " + it));
    assertThat(unexplained).isEmpty();
    assertThat(differences).hasSizeLessThanOrEqualTo(DIFFERENCES_MAX);
  }

  private static List<JsonNode> cases() throws IOException {
    var folder = folder();
    assumeTrue(folder.isPresent(), "skipped: ../shared/data/retail is absent");
    var cases = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(folder.get().resolve("retail_train_gold.jsonl"))) {
      cases.add(JSON.readTree(line));
    }
    assertThat(cases).hasSize(CASES);
    return cases;
  }

  private static Optional<Path> folder() {
    String given = Optional.ofNullable(System.getenv("LEEWAY_SHARED")).orElse("");
    return List.of(TestServer.repositoryRoot().resolve("../shared"), Path.of(given)).stream()
        .map(it -> it.resolve("data/retail"))
        .filter(it -> Files.exists(it.resolve("retail_train_gold.jsonl")))
        .findFirst();
  }

  /** Asks with the request and who asks, as the rulebook maps a line of a batch. */
  private static JsonNode ask(TestClient desk, JsonNode each) {
    var rulebook = server.bean(RulebookInForce.class).current();
    InputMapping mapping = rulebook.mappings().input().orElseThrow();
    var mapped = mapping.map(document(each), rulebook.kinds().keySet());
    var facts = new LinkedHashMap<String, String>();
    mapped.facts().forEach((name, fact) -> facts.put(name, JsonText.of(fact.value())));
    var fields = new ArrayList<String>();
    facts.forEach((name, value) -> fields.add("\"" + name + "\": {\"value\": " + value + "}"));
    return Shop.ask(desk, mapped.kind().value(), String.join(", ", fields));
  }

  private static Value document(JsonNode each) {
    String only =
        "{\"case_id\": %s, \"request\": %s, \"facts\": {\"requester_id\": %s}}"
            .formatted(each.path("case_id"), each.path("request"), each.at("/facts/requester_id"));
    return ((Parsed.Document) JsonDocuments.read("case", 1, only)).value();
  }

  private static boolean isAsExpected(JsonNode each, JsonNode answer) {
    String ruling = answer.at("/assessment/ruling").asString();
    return rulings(each.path("expected_verdict").asString()).contains(ruling)
        && amount(answer).compareTo(each.path("expected_amount").decimalValue()) == 0;
  }

  private static List<String> rulings(String verdict) {
    return switch (verdict) {
      case "allow" -> List.of("granted");
      case "refuse" -> List.of("not-granted", "cannot");
      case "transfer" -> List.of("referred");
      default -> List.of();
    };
  }

  private static BigDecimal amount(JsonNode answer) {
    long sum = 0;
    for (JsonNode offer : answer.at("/assessment/offers")) {
      sum += offer.at("/amount/minorUnits").asLong();
    }
    return BigDecimal.valueOf(sum, 2);
  }

  private static String differences(JsonNode each, JsonNode answer) {
    return "expected %s %s, got %s %s %s"
        .formatted(
            each.path("expected_verdict").asString(),
            each.path("expected_amount"),
            answer.at("/assessment/ruling").asString(),
            amount(answer),
            answer.at("/assessment/unmet"));
  }

  private static boolean isByGiftCard(JsonNode each) {
    return each.at("/request/payment_method_id").asString("").startsWith("gift_card");
  }

  /** Does what was granted, and notes the gift cards that it may have moved. */
  private static void act(TestClient desk, JsonNode answer, JsonNode each, Set<String> moved) {
    if (answer.at("/assessment/ruling").asString().equals("granted")) {
      Shop.body(Shop.act(desk, answer, Shop.key(), ""), 201);
      for (String pointer :
          List.of("/request/payment_method_id", "/facts/original_payment_method")) {
        String method = each.at(pointer).asString("");
        if (method.startsWith("gift_card")) {
          moved.add(method);
        }
      }
    }
  }

  private static void keepTheShop() {
    sql("create table imported as select collection, key, document from record");
    sql("alter table imported add primary key (collection, key)");
  }

  private static void restoreTheShop() {
    sql(
        """
        update record
        set document = imported.document, version = record.version + 1
        from imported
        where imported.collection = record.collection and imported.key = record.key
          and record.version > 1 and imported.document <> record.document
        """);
  }

  private static void sql(String statement) {
    server.database().ownerJdbc().sql(statement).update();
  }
}
