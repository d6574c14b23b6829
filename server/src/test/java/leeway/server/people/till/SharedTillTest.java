package leeway.server.people.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.AccountId;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.people.account.Accounts;
import leeway.server.people.secret.Secret;
import leeway.server.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each limit of a shared till, over HTTP. */
class SharedTillTest {
  private static final TestClock CLOCK = new TestClock();
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final String PIN = "274913";

  @RegisterExtension static final TestServer server = new TestServer().by(CLOCK);

  @BeforeEach
  void letAMinutePass() {
    CLOCK.advance(Duration.ofMinutes(10)); // no test waits for the tries of another
  }

  @Test
  void letsAnAssociateInByBadgeAndPinAfterThePasswordSetIt() {
    var till = till();
    String lea = somebody(Role.ASSOCIATE);
    String badge = badge(lea);

    assertThat(scan(till, badge, "").body()).contains("password").contains(lea);
    assertThat(setPin(till, badge, PIN).headers().firstValue("Location")).hasValue("/");

    var again = tillLike(till);
    assertThat(scan(again, badge, "").statusCode()).isEqualTo(200);
    assertThat(scan(again, badge, PIN).headers().firstValue("Location")).hasValue("/");
    assertThat(again.get("/account").body()).contains(lea);
  }

  @Test
  void takesThePinAtThisTillAndWithThisBadgeAlone() {
    var till = till();
    String lea = badge(somebody(Role.ASSOCIATE));
    String marc = badge(somebody(Role.ASSOCIATE));
    setPin(till, lea, PIN);
    setPin(till, marc, "502816");

    assertThat(scan(till, marc, PIN).statusCode()).isEqualTo(422);
    assertThat(scan(till(), lea, PIN).body()).contains("Your password sets them");
  }

  @Test
  void givesFiveTriesAndThenAsksForThePassword() {
    var till = till();
    String badge = badge(somebody(Role.ASSOCIATE));
    setPin(till, badge, PIN);

    for (int wrong = 1; wrong <= 4; wrong++) {
      assertThat(scan(till, badge, "111112").body()).contains("Tries left: " + (5 - wrong));
    }
    assertThat(scan(till, badge, "111112").body()).contains("Five tries were wrong");
    assertThat(scan(till, badge, PIN).statusCode()).isEqualTo(422);
    setPin(till, badge, "846205");

    assertThat(scan(till, badge, "846205").statusCode()).isEqualTo(303);
    assertThat(scan(till, badge, PIN).body()).contains("Tries left: 4");
  }

  @Test
  void comparesFiveOfManyTriesAtTheSameMoment() {
    var till = till();
    var secret = secret(till);
    String badge = badge(somebody(Role.ASSOCIATE));
    setPin(till, badge, PIN);
    var place =
        new Pins.Place(
            server.bean(Tills.class).find(secret).orElseThrow(),
            secret,
            server.bean(Badges.class).find(new BadgeCode(badge)).orElseThrow());
    var pins = server.bean(Pins.class);

    var right =
        IntStream.range(0, 40)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> pins.matches(place, "9%05d".formatted(i))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(right).containsOnly(false);
    assertThat(pins.triesLeft(place)).hasValue(0);
    assertThat(pins.matches(place, PIN)).isFalse();
  }

  @Test
  void isForAssociatesOnly() {
    var till = till();
    String reviewer = somebody(Role.REVIEWER);
    var client = signedIn(reviewer);

    assertThat(client.get("/account/badge").statusCode()).isEqualTo(403);
    var account = server.bean(Accounts.class).findByLogin(reviewer).orElseThrow().account().id();
    String badge = server.bean(Badges.class).make(account).text();
    assertThat(scan(till, badge, "").body()).contains("opens nothing here");
  }

  @Test
  void endsASessionAfterTwelveHoursAndNotByLyingIdle() {
    var till = till();
    String badge = badge(somebody(Role.ASSOCIATE));
    setPin(till, badge, PIN);

    CLOCK.advance(Duration.ofHours(11).plusMinutes(59));
    assertThat(till.get("/").statusCode()).isEqualTo(200);
    CLOCK.advance(Duration.ofMinutes(1));

    assertThat(till.get("/").headers().firstValue("Location")).hasValue("/till?next=%2F");
  }

  @Test
  void turnsTheSessionOverWhenPeopleSwitch() {
    var till = till();
    String lea = badge(somebody(Role.ASSOCIATE));
    String marc = badge(somebody(Role.ASSOCIATE));
    setPin(till, lea, PIN);
    String before = till.cookie("leeway");

    setPin(till, marc, PIN);

    assertThat(till.cookie("leeway")).isNotEqualTo(before);
    var old = new TestClient(server).withCookie("leeway", before);
    assertThat(old.get("/").headers().firstValue("Location")).hasValue("/login?next=%2F");
  }

  @Test
  void endsTheTillAndItsSessionsWhenTheAdministratorSaysSo() {
    String ada = somebody(Role.ADMINISTRATOR);
    var till = tillOf(ada);
    String badge = badge(somebody(Role.ASSOCIATE));
    setPin(till, badge, PIN);
    UUID id = server.bean(Tills.class).find(secret(till)).map(Till::id).orElseThrow();

    signedIn(ada).submit("/administration/tills", "/administration/tills/" + id + "/end", Map.of());

    assertThat(till.get("/").statusCode()).isEqualTo(303);
    assertThat(till.get("/till").headers().firstValue("Location")).hasValue("/login");
  }

  @Test
  void endsABadgeWhenAnotherIsPrinted() {
    var till = till();
    String lea = somebody(Role.ASSOCIATE);
    String lost = badge(lea);
    setPin(till, lost, PIN);

    badge(lea);

    assertThat(scan(till, lost, PIN).body()).contains("opens nothing here");
  }

  @Test
  void letsNobodyElseEnrolADevice() {
    var client = signedIn(somebody(Role.ASSOCIATE));

    assertThat(
            client.submit("/account", "/administration/tills", Map.of("label", "x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void slowsDownWhoeverTriesBadges() {
    var till = till();

    List<Integer> statuses =
        IntStream.range(0, 21)
            .mapToObj(i -> scan(till, "LB" + "%032X".formatted(i), "").statusCode())
            .toList();

    assertThat(statuses.subList(0, 20)).containsOnly(422);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  @Test
  void refusesDigitsThatAnybodyWouldTryFirst() {
    var till = till();
    String badge = badge(somebody(Role.ASSOCIATE));

    for (String pin : List.of("111111", "123456", "654321", "12345", "1234567", "abcdef", "")) {
      assertThat(setPin(till, badge, pin).statusCode()).as(pin).isEqualTo(422);
    }
  }

  @Test
  void keepsNoPinBadgeOrSecretInClear() {
    var till = till();
    String badge = badge(somebody(Role.ASSOCIATE));
    setPin(till, badge, PIN);

    String stored =
        String.join(
            "\n",
            server
                .database()
                .ownerJdbc()
                .sql(
                    """
                    select till::text from till union all select badge::text from badge
                    union all select till_pin::text from till_pin
                    """)
                .query(String.class)
                .list());

    assertThat(stored).doesNotContain(PIN, badge, secret(till).text()).contains("\\x");
  }

  private static HttpResponse<String> scan(TestClient till, String badge, String pin) {
    return till.submit("/till", "/till", Map.of("badge", badge, "pin", pin));
  }

  private static HttpResponse<String> setPin(TestClient till, String badge, String pin) {
    var fields = Map.of("badge", badge, "password", TestAccounts.PASSWORD, "pin", pin);
    return till.submit("/till", "/till/pin", fields);
  }

  private static TestClient till() {
    return tillOf(somebody(Role.ADMINISTRATOR));
  }

  private static TestClient tillOf(String administrator) {
    var client = signedIn(administrator);
    var answer =
        client.submit("/administration/tills", "/administration/tills", Map.of("label", "Till 3"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/till");
    assertThat(client.get("/administration").statusCode()).isEqualTo(303);
    return client;
  }

  /** The same device with nobody signed in. */
  private static TestClient tillLike(TestClient till) {
    return new TestClient(server).withCookie("leeway-till", till.cookie("leeway-till"));
  }

  private static String somebody(Role role) {
    String name = "somebody" + PEOPLE.incrementAndGet();
    TestAccounts.add(server, name, role);
    return name;
  }

  private static TestClient signedIn(String name) {
    var client = new TestClient(server);
    client.signIn(name, TestAccounts.PASSWORD);
    return client;
  }

  private static String badge(String login) {
    AccountId account = server.bean(Accounts.class).findByLogin(login).orElseThrow().account().id();
    return server.bean(Badges.class).make(account).text();
  }

  private static Secret secret(TestClient till) {
    return new Secret(till.cookie("leeway-till"));
  }
}
