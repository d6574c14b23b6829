package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import leeway.engine.Seeds;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.Scope;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Laws 1, 2, 5, 6, 8, 11 and 14 over HTTP, on a random shop. Each counts how often its premise
 * held; each is broken by a bug that is planted between the law and the server, and must then be
 * told. The planted bugs: what is owed can be refused (1a); what is owed is stopped by a switch
 * (1b); another customer's order may be paid out (2); no rule is a no (5); a machine refuses (6a);
 * a machine tells a deed (6b); an invented analysis is good enough (8); an acknowledged act is not
 * there (11); a deed above the limit is turned away (14).
 */
class LawsOverHttpTest {
  private static final int PREMISES = 1_000;
  private static final int TRIALS_OF_PLANTED = 400;
  private static final int ORDERS = 2_600;
  private static final String OWN_CUSTOMER = "ben_sorel_0001";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long SEED = Seeds.fresh().findFirst().orElseThrow();

  @TempDir static Path folder = Path.of("");

  /** The retail rulebook without its rule for everything else: there, no rule speaks. */
  @RegisterExtension
  static final TestServer server = new TestServer(LawsOverHttpTest::rulebookWithoutHandOver);

  private static final Random random = new Random(SEED);
  private static final Deque<Order> orders = new ArrayDeque<>();
  private static List<Hand> hands = List.of();
  private static boolean frozen;

  /** Who is at the desk. */
  private record Hand(String name, TestClient client, boolean isMachine) {}

  /** A delivered order with its one item. */
  private record Order(String id, String customer, long cents) {
    String aReturn(String asking) {
      return Shop.aReturn(asking, id, "10", "card-of-" + customer);
    }
  }

  /** A status and what came with it. */
  private record Said(int status, JsonNode body) {}

  /** The desk as it is reached over HTTP; a planted bug overrides what it spoils. */
  private static class Desk {
    JsonNode ask(Hand hand, String kind, String facts, String matter) {
      var ask =
          "{\"kind\": \"%s\", \"matter\": \"%s\", \"facts\": {%s}}".formatted(kind, matter, facts);
      return Shop.body(hand.client().postJson("/api/v1/asks", Shop.key(), ask), 201);
    }

    Said act(Hand hand, JsonNode answer) {
      return said(Shop.act(hand.client(), answer, Shop.key(), ""));
    }

    Said refuse(Hand hand, JsonNode answer, String digest) {
      return said(Shop.refuse(hand.client(), answer, digest, "marc"));
    }

    Said tell(Hand hand, String deed) {
      return said(hand.client().postJson("/api/v1/deeds", Shop.key(), deed));
    }

    private static Said said(java.net.http.HttpResponse<String> response) {
      return new Said(response.statusCode(), JSON.readTree(response.body()));
    }
  }

  /** What a law says of one trial. */
  private enum Verdict {
    PREMISE_MISSING,
    HELD,
    BROKEN
  }

  /** A law: one trial at a desk. */
  @FunctionalInterface
  private interface Law {
    Verdict of(Desk desk, Hand hand);
  }

  @BeforeAll
  static void openTheShop() throws IOException {
    hands =
        List.of(
            person("ann", Role.ASSOCIATE),
            person("ben", Role.ASSOCIATE),
            person("joanne", Role.ASSOCIATE),
            person("irene", Role.EXECUTIVE),
            new Hand("helper", machine("helper"), true));
    writeShop();
    Shop.open(server, folder);
  }

  @Test
  void lawOneARightIsNeverAFavour() {
    holds(LawsOverHttpTest::right);
    isBroken(LawsOverHttpTest::right, refusing(it -> it.at("/assessment/offers/0/owed")));
    isBroken(
        LawsOverHttpTest::right,
        new Desk() {
          @Override
          Said act(Hand hand, JsonNode answer) {
            return frozen ? new Said(409, nothing()) : super.act(hand, answer);
          }
        });
  }

  @Test
  @Tag("R24")
  void lawTwoGuardrailsAlwaysWin() {
    holds(LawsOverHttpTest::guardrail);
    isBroken(LawsOverHttpTest::guardrail, permitting("never", "within-latitude"));
  }

  @Test
  @Tag("R135")
  void lawFiveNoRuleIsNotANo() {
    holds(LawsOverHttpTest::noRule);
    isBroken(LawsOverHttpTest::noRule, permitting("above-latitude", "never"));
  }

  @Test
  void lawSixOnlyPeopleDecideAgainst() {
    holds(LawsOverHttpTest::machine);
    isBroken(LawsOverHttpTest::machine, refusing(_ -> JsonNodeFactory.instance.booleanNode(true)));
    isBroken(
        LawsOverHttpTest::machine,
        new Desk() {
          @Override
          Said tell(Hand hand, String deed) {
            return new Said(201, nothing());
          }
        });
  }

  @Test
  void lawEightANoCarriesTheSameAnalysisAsAYes() {
    holds(LawsOverHttpTest::refusal);
    isBroken(
        LawsOverHttpTest::refusal,
        new Desk() {
          @Override
          Said refuse(Hand hand, JsonNode answer, String digest) {
            return super.refuse(hand, answer, answer.path("digest").asString());
          }
        });
  }

  @Test
  void lawElevenNothingAcknowledgedIsLost() {
    holds(LawsOverHttpTest::record);
    isBroken(
        LawsOverHttpTest::record,
        new Desk() {
          @Override
          Said act(Hand hand, JsonNode answer) {
            var said = super.act(hand, answer);
            ((ObjectNode) said.body().path("receipt")).put("hash", "0".repeat(64));
            return said;
          }
        });
  }

  @Test
  void lawFourteenWhatHappenedMayAlwaysBeWrittenDown() {
    holds(LawsOverHttpTest::telling);
    isBroken(
        LawsOverHttpTest::telling,
        new Desk() {
          @Override
          Said tell(Hand hand, String deed) {
            var said = super.tell(hand, deed);
            boolean isBeyond = said.body().path("state").asString().equals("to-review");
            return isBeyond ? new Said(403, nothing()) : said;
          }
        });
  }

  /** What is owed is entitled whoever asks, is given whole, draws nothing and is never refused. */
  private static Verdict right(Desk desk, Hand hand) {
    var order = orders.pop();
    long drawn = count("select coalesce(sum(cost), 0) from draw_line");
    freezeAtTimes();
    var answer = ask(desk, hand, order, order.customer());
    var refused = desk.refuse(hand, answer, answer.path("digest").asString());
    var act = desk.act(hand, answer);
    return verdict(
        answer.at("/standing/permission").asString().equals("entitled")
            && sum(answer.at("/assessment/offers")) >= order.cents()
            && answer.path("advice").isMissingNode()
            && refused.status() == (hand.isMachine() ? 403 : 409)
            && act.status() == 201
            && act.body().at("/amount/minorUnits").asLong() >= order.cents()
            && count("select coalesce(sum(cost), 0) from draw_line") == drawn);
  }

  /** Nothing of another customer's order is permitted, or posted. */
  private static Verdict guardrail(Desk desk, Hand hand) {
    var order = orders.peek();
    String other = order.customer().equals("c1") ? "c2" : "c1";
    long acts = count("select count(*) from act");
    var answer = ask(desk, hand, order, other);
    var act = desk.act(hand, answer);
    return verdict(
        !answer.at("/assessment/guardrails").isEmpty()
            && answer.at("/standing/permission").asString().equals("never")
            && act.status() == 403
            && count("select count(*) from act") == acts);
  }

  /** Silence is inside or above latitude, never a no, and one gap of its matter. */
  private static Verdict noRule(Desk desk, Hand hand) {
    freezeAtTimes();
    String matter = "matter-" + random.nextInt(400);
    var answer =
        desk.ask(
            hand, "other", "\"customerId\": {\"value\": \"c3\", \"source\": \"seen\"}", matter);
    if (!answer.at("/assessment/ruling").asString().equals("silent")
        || !answer.at("/assessment/guardrails").isEmpty()) {
      return Verdict.PREMISE_MISSING;
    }
    String permission = answer.at("/standing/permission").asString();
    return verdict(
        List.of("within-latitude", "above-latitude").contains(permission)
            && count("select count(*) from gap where matter = '" + matter + "'") == 1);
  }

  /** A machine refuses nothing and tells nothing; its acts lie within its bounds. */
  private static Verdict machine(Desk desk, Hand hand) {
    if (!hand.isMachine()) {
      return Verdict.PREMISE_MISSING;
    }
    var order = orders.peek();
    String kind = random.nextBoolean() ? "return-items" : "other";
    var answer = desk.ask(hand, kind, order.aReturn(order.customer()), "");
    var refused = desk.refuse(hand, answer, answer.path("digest").asString());
    var told = desk.tell(hand, "{\"what\": \"I did it.\"}");
    return verdict(
        refused.status() == 403
            && told.status() == 403
            && count("select count(*) from refusal where actor not like 'person/%'") == 0
            && count("select count(*) from deed where actor not like 'person/%'") == 0);
  }

  /** Only the digest of this very answer, shown to this very person, is one to refuse on. */
  private static Verdict refusal(Desk desk, Hand hand) {
    if (hand.isMachine()) {
      return Verdict.PREMISE_MISSING;
    }
    String facts = "\"customerId\": {\"value\": \"c3\", \"source\": \"seen\"}";
    var answer = desk.ask(hand, "other", facts, "");
    var other = desk.ask(hand, "information", facts, "");
    String invented = Long.toHexString(random.nextLong() | Long.MIN_VALUE).repeat(4);
    var wrong = random.nextBoolean() ? invented : other.path("digest").asString();
    long refusals = count("select count(*) from refusal");
    var refused = desk.refuse(hand, answer, wrong);
    boolean isUnseen =
        refused.status() == 409
            && refused.body().path("code").asString().equals("analysis-not-seen")
            && count("select count(*) from refusal") == refusals;
    var seen = desk.refuse(hand, answer, answer.path("digest").asString());
    return verdict(isUnseen && seen.status() == 201);
  }

  /** An act that was acknowledged is read back with the receipt that was given. */
  private static Verdict record(Desk desk, Hand hand) {
    var order = orders.pop();
    var act = desk.act(hand, ask(desk, hand, order, order.customer()));
    if (act.status() != 201) {
      return Verdict.PREMISE_MISSING;
    }
    var found = hand.client().getJson("/api/v1/acts/" + act.body().path("id").asString());
    return verdict(
        found.statusCode() == 200
            && JSON.readTree(found.body()).path("receipt").equals(act.body().path("receipt"))
            && count(
                    "select count(*) from journal_entry where seq = %d and hash = '%s'"
                        .formatted(
                            act.body().at("/receipt/seq").asLong(),
                            act.body().at("/receipt/hash").asString()))
                == 1);
  }

  /** A person's deed is written down whatever it comes to and whatever is frozen. */
  private static Verdict telling(Desk desk, Hand hand) {
    if (hand.isMachine()) {
      return Verdict.PREMISE_MISSING;
    }
    freezeAtTimes();
    var order = orders.peek();
    String deed =
        """
        {"what": "Gave it back.", "kind": "return-items", "concession": "refund", "minutes": %d,
         "amount": {"minorUnits": %d, "currency": "USD"}, "customerId": "%s", "orderId": "%s"}
        """
            .formatted(random.nextInt(60), random.nextInt(2_000_00), order.customer(), order.id());
    return verdict(desk.tell(hand, deed).status() == 201);
  }

  private static JsonNode ask(Desk desk, Hand hand, Order order, String asking) {
    return desk.ask(hand, "return-items", order.aReturn(asking), "");
  }

  /** Throws the switch of everything now and then, and back. */
  private static void freezeAtTimes() {
    if (random.nextInt(20) == 0) {
      frozen = !frozen;
      freeze(frozen);
    }
  }

  private static void freeze(boolean on) {
    String body =
        "{\"scope\": \"everything\", \"state\": \"%s\", \"reason\": \"test\"}"
            .formatted(on ? "on" : "off");
    var irene = hands.get(3).client();
    Shop.body(irene.postJson("/api/v1/switches", Shop.key(), body), 201);
  }

  private static void thaw() {
    if (frozen) {
      frozen = false;
      freeze(false);
    }
  }

  private static void holds(Law law) {
    var seen = new HashMap<Verdict, Integer>();
    while (seen.getOrDefault(Verdict.HELD, 0) < PREMISES) {
      var hand = hands.get(random.nextInt(hands.size()));
      var verdict = law.of(new Desk(), hand);
      seen.merge(verdict, 1, Integer::sum);
      assertThat(verdict)
          .as("%s, after %s; rerun: -Dleeway.seed=%d", hand.name(), seen, SEED)
          .isNotEqualTo(Verdict.BROKEN);
      assertThat(seen.getOrDefault(Verdict.PREMISE_MISSING, 0))
          .as("the premise is met often enough")
          .isLessThan(PREMISES * 6);
    }
    thaw();
  }

  private static void isBroken(Law law, Desk planted) {
    var verdicts =
        Stream.generate(() -> law.of(planted, hands.get(random.nextInt(hands.size()))))
            .limit(TRIALS_OF_PLANTED)
            .takeWhile(it -> it != Verdict.BROKEN)
            .count();
    thaw();
    assertThat(verdicts).as("a planted bug is told").isLessThan(TRIALS_OF_PLANTED);
  }

  /** A desk where this permission is said to be another. */
  private static Desk permitting(String right, String wrong) {
    return new Desk() {
      @Override
      JsonNode ask(Hand hand, String kind, String facts, String matter) {
        var answer = super.ask(hand, kind, facts, matter);
        if (answer.at("/standing/permission").asString().equals(right)) {
          ((ObjectNode) answer.path("standing")).put("permission", wrong);
        }
        return answer;
      }
    };
  }

  /** A desk that refuses where this of the answer is true. */
  private static Desk refusing(UnaryOperator<JsonNode> when) {
    return new Desk() {
      @Override
      Said refuse(Hand hand, JsonNode answer, String digest) {
        return when.apply(answer).asBoolean()
            ? new Said(201, nothing())
            : super.refuse(hand, answer, digest);
      }
    };
  }

  private static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static Verdict verdict(boolean holds) {
    return holds ? Verdict.HELD : Verdict.BROKEN;
  }

  private static long sum(JsonNode offers) {
    return offers.valueStream().mapToLong(it -> it.at("/amount/minorUnits").asLong()).sum();
  }

  private static long count(String query) {
    return server.database().ownerJdbc().sql(query).query((row, _) -> row.getLong(1)).single();
  }

  private static Hand person(String name, Role role) {
    return new Hand(name, TestAccounts.signedIn(server, name, role), false);
  }

  private static TestClient machine(String name) {
    return TestAccounts.machine(server, name, Scope.ASK, Scope.ACT, Scope.READ);
  }

  /** Customers, each with one card, and their delivered orders of one item each. */
  private static void writeShop() throws IOException {
    List<String> customers = List.of("c1", "c2", "c3", OWN_CUSTOMER);
    Map<String, Object> users = new HashMap<>();
    for (String customer : customers) {
      String card = "card-of-" + customer;
      users.put(
          customer,
          Map.of("payment_methods", Map.of(card, Map.of("source", "credit_card", "id", card))));
    }
    Map<String, Object> documents = new HashMap<>();
    for (int i = 0; i < ORDERS; i++) {
      var order =
          new Order(
              "#R" + i,
              customers.get(random.nextInt(customers.size())),
              1L + random.nextInt(900_00));
      orders.push(order);
      documents.put(order.id(), document(order));
    }
    write("users.json", users);
    write("orders.json", documents);
    write("products.json", Map.of());
  }

  private static Map<String, Object> document(Order order) {
    var price = BigDecimal.valueOf(order.cents(), 2);
    var item = Map.of("name", "Lamp", "product_id", "p1", "item_id", "10", "price", price);
    String card = "card-of-" + order.customer();
    var payment = Map.of("transaction_type", "payment", "amount", price, "payment_method_id", card);
    return Map.of(
        "order_id", order.id(),
        "user_id", order.customer(),
        "status", "delivered",
        "items", List.of(item),
        "payment_history", List.of(payment));
  }

  private static void write(String name, Map<String, Object> documents) throws IOException {
    Files.writeString(folder.resolve(name), JSON.writeValueAsString(documents));
  }

  private static Path rulebookWithoutHandOver() {
    Path retail = TestServer.repositoryRoot().resolve("samples/retail");
    Path copy = folder.resolve("rulebook");
    try (Stream<Path> files = Files.walk(retail)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = copy.resolve(retail.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (!file.endsWith("hand-over.dmn")) {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }
}
