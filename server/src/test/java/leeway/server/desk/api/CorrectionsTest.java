package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An amendment is a new entry: drawer, latitude and books follow, and nothing is overwritten. */
class CorrectionsTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static TestClient irene;

  @BeforeAll
  static void signIn() {
    irene = TestAccounts.signedIn(server, "irene", Role.EXECUTIVE);
  }

  @BeforeEach
  void openTheShop() {
    Shop.open(server);
  }

  @Test
  void lowersWhatWasGivenInDrawerAndLatitude() {
    long paid = paid();
    long drawn = drawn();
    String act = goodwill();
    long entries = entries();

    var amended = amend(act, 12_00);

    assertThat(amended.statusCode()).as(amended.body()).isEqualTo(201);
    assertThat(paid()).isEqualTo(paid + 12_00);
    assertThat(drawn()).isEqualTo(drawn + 12_00);
    assertThat(entries()).isEqualTo(entries + 1);
    assertThat(Shop.body(irene.getJson("/api/v1/acts/" + act), 200).path("reversed").asBoolean())
        .isTrue();
  }

  @Test
  void amendsAnEntryOnce() {
    String act = goodwill();

    assertThat(amend(act, 12_00).statusCode()).isEqualTo(201);
    assertThat(Shop.problem(amend(act, 11_00), 409)).isEqualTo("conflict");
  }

  @Test
  void raisesNothing() {
    String act = goodwill();
    long entries = entries();

    assertThat(Shop.problem(amend(act, 20_00), 422)).isEqualTo("invalid-fields");
    assertThat(Shop.problem(amend(act, 20_01), 422)).isEqualTo("invalid-fields");
    assertThat(Shop.problem(amend(act, -1), 422)).isEqualTo("invalid-fields");
    assertThat(entries()).isEqualTo(entries);
  }

  @Test
  void neverLowersWhatIsOwed() {
    var answer = Shop.ask(irene, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    var act = Shop.body(Shop.act(irene, answer, Shop.key(), ""), 201).path("id").asString();

    assertThat(Shop.problem(amend(act, 19_99), 409)).isEqualTo("owed");
  }

  @Test
  void lowersADeed() {
    long drawn = drawn();
    String deed =
        """
        {"what": "Gave her a bulb.", "concession": "refund",
         "amount": {"minorUnits": 900, "currency": "USD"}}
        """;
    var told = Shop.body(irene.postJson("/api/v1/deeds", Shop.key(), deed), 201);

    var amended = amend(told.path("id").asString(), 4_00);

    assertThat(amended.statusCode()).as(amended.body()).isEqualTo(201);
    assertThat(drawn()).isEqualTo(drawn + 4_00);
  }

  @Test
  void amendsOnceForOneKey() {
    String act = goodwill();
    String key = Shop.key();

    var first = amend(act, 12_00, key);
    var second = amend(act, 12_00, key);

    assertThat(Shop.body(first, 201)).isEqualTo(Shop.body(second, 201));
    assertThat(Shop.problem(amend(act, 11_00, key), 422)).isEqualTo("idempotency-key-reused");
  }

  /** Gives 20.00 back beyond the rule, which draws on latitude. */
  private static String goodwill() {
    var answer = Shop.ask(irene, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));
    var act = Shop.body(Shop.act(irene, answer, Shop.key(), "\"differs\": \"loyal\""), 201);
    assertThat(act.at("/amount/minorUnits").asLong()).isEqualTo(20_00);
    return act.path("id").asString();
  }

  private static HttpResponse<String> amend(String act, long cents) {
    return amend(act, cents, Shop.key());
  }

  private static HttpResponse<String> amend(String act, long cents, String key) {
    return irene.postJson(
        "/api/v1/acts/" + act + "/corrections",
        key,
        """
        {"kind": "amend", "amount": {"minorUnits": %d, "currency": "USD"}, "note": "Mistyped."}
        """
            .formatted(cents));
  }

  private static long paid() {
    return count("select coalesce(sum(amount), 0) from money_line where account not like 'owed%'");
  }

  private static long drawn() {
    return count("select coalesce(sum(cost), 0) from draw_line where window_kind = 'day'");
  }

  private static long entries() {
    return count("select count(*) from journal_entry");
  }

  private static long count(String query) {
    return server.database().ownerJdbc().sql(query).query((row, _) -> row.getLong(1)).single();
  }
}
