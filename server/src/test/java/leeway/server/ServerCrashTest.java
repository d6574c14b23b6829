package leeway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import leeway.engine.Seeds;
import leeway.policy.journal.Digest;
import leeway.policy.records.Mappings;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.customers.ImportOutcome;
import leeway.server.customers.ImportRecords;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the whole service with signal 9 while machines ask, act and refer over HTTP. Of what was
 * acknowledged, only asks may be missing afterwards; what was not is sent again with its key and
 * exists once. A round in which nothing was left unanswered proves nothing and is played again.
 */
@Tag("nightly")
class ServerCrashTest {
  private static final int CLIENTS = 16;
  private static final int IN_FLIGHT_MIN = 8;
  private static final int ANSWERED_MIN = 30;
  private static final int ORDERS = 40_000;
  private static final Duration START_MAX = Duration.ofMinutes(2);
  private static final String SECRET = "crash-crash-crash-crash-crash-crash-crash-4";
  private static final Path RETAIL = TestServer.repositoryRoot().resolve("samples/retail");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder = Path.of("");

  private static final AtomicInteger nextOrder = new AtomicInteger();
  private static final Set<String> askedAndAnswered = ConcurrentHashMap.newKeySet();
  private static final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Sent> unanswered = new ConcurrentHashMap<>();
  private final Random random = new Random(Seeds.fresh().findFirst().orElseThrow());

  /** A request that has a key, as it can be sent again. */
  private record Sent(String path, String body) {}

  @BeforeAll
  static void openTheShop() throws Exception {
    importShop();
    var jdbc = database.ownerJdbc();
    jdbc.sql(
            """
            insert into account (id, login, person, role, password_hash, idempotency_key, created_at)
            values (gen_random_uuid(), 'ada', 'ada', 'administrator', 'none', 'crash-account', now())
            """)
        .update();
    jdbc.sql(
            """
            insert into api_token (
              id, secret_hash, label, person, scopes, idempotency_key, per_minute, created_by, created_at, expires_at)
            select gen_random_uuid(), :hash, 'crash', 'helper', '{ask,act,read}', 'crash-token', 100000, id, now(),
              now() + interval '1 day'
            from account
            """)
        .param(
            "hash",
            MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII)))
        .update();
  }

  @RepeatedTest(20)
  void losesNothingButAsks() throws Exception {
    do {
      playRound();
    } while (unanswered.isEmpty());
    int left = unanswered.size();
    try (var service = new Service()) {
      unanswered.forEach(service::sendAgain);
    }
    assertThat(unanswered).as("each is answered the second time").isEmpty();
    System.out.printf(
        "%d unanswered at the kill, %d acknowledged in all, %d of %d asks lost%n",
        left, acknowledged.size(), lostAsks(), askedAndAnswered.size());
    verify();
  }

  private void playRound() throws Exception {
    try (var service = new Service()) {
      int before = acknowledged.size();
      var clients = new ArrayList<Thread>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(Thread.ofVirtual().start(() -> work(service)));
      }
      while (acknowledged.size() < before + ANSWERED_MIN) {
        LockSupport.parkNanos(100_000);
      }
      long until = System.nanoTime() + Duration.ofMillis(random.nextInt(500)).toNanos();
      while (System.nanoTime() < until || service.inFlight.get() < IN_FLIGHT_MIN) {
        LockSupport.parkNanos(100_000);
      }
      service.process.destroyForcibly();
      for (Thread client : clients) {
        client.join();
      }
    }
  }

  /** Asks, then acts or refers, until the service is gone. */
  private void work(Service service) {
    boolean isThere = true;
    while (isThere) {
      int order = nextOrder.getAndIncrement();
      boolean isReturn = order % 4 != 0;
      var ask =
          service.post(
              "/api/v1/asks",
              "ask-" + order,
              """
              {"kind": "%s", "facts": {
                "customerId": {"value": "u"}, "orderId": {"value": "#%d"},
                "itemIds": {"value": ["10"]}, "paymentMethodId": {"value": "card"}}}
              """
                  .formatted(isReturn ? "return-items" : "other", order));
      isThere = !ask.isMissingNode();
      if (isThere) {
        askedAndAnswered.add(ask.path("id").asString());
        String path = "/api/v1/asks/" + ask.path("id").asString();
        var sent =
            new Sent(
                path + (isReturn ? "/acts" : "/referrals"),
                "{\"token\": \"" + ask.path("token").asString() + "\"}");
        isThere = send(service, "decide-" + order, sent);
      }
    }
  }

  private boolean send(Service service, String key, Sent sent) {
    unanswered.put(key, sent);
    var answer = service.post(sent.path(), key, sent.body());
    if (!answer.isMissingNode()) {
      acknowledged.put(key, answer.path("receipt"));
      unanswered.remove(key);
    }
    return !answer.isMissingNode();
  }

  private static void verify() {
    for (Map.Entry<String, JsonNode> each : acknowledged.entrySet()) {
      assertThat(
              count(
                  "select count(*) from journal_entry where idempotency_key = '%s' and hash = '%s'"
                      .formatted(
                          Digest.of(each.getKey()).hex(), each.getValue().path("hash").asString())))
          .as(each.getKey())
          .isEqualTo(1);
    }
    assertThat(count("select count(*) from act") + count("select count(*) from referral"))
        .isEqualTo(acknowledged.size());
    assertThat(count("select coalesce(sum(amount), 0) from money_line"))
        .isEqualTo(20_00 * count("select count(*) from act"));
    assertThat(
            count("select count(*) from record where document ->> 'status' = 'return requested'"))
        .isEqualTo(count("select count(*) from act"));
  }

  private static long lostAsks() {
    return askedAndAnswered.size()
        - database
            .ownerJdbc()
            .sql("select count(*) from ask where id in (:ids)")
            .param("ids", askedAndAnswered)
            .query((row, _) -> row.getLong(1))
            .single();
  }

  private static long count(String query) {
    return database.ownerJdbc().sql(query).query((row, _) -> row.getLong(1)).single();
  }

  private static void importShop() throws IOException {
    var orders = new StringBuilder("{");
    for (int i = 0; i < ORDERS; i++) {
      orders
          .append(i == 0 ? "" : ",\n")
          .append(
              """
              "#%d": {"order_id": "#%d", "user_id": "u", "status": "delivered",
                "items": [{"name": "Lamp", "product_id": "p1", "item_id": "10", "price": 20.00}],
                "payment_history": [
                  {"transaction_type": "payment", "amount": 20.00, "payment_method_id": "card"}]}"""
                  .formatted(i, i));
    }
    write("orders.json", orders.append('}').toString());
    write(
        "users.json",
        "{\"u\": {\"payment_methods\": {\"card\": {\"source\": \"credit_card\", \"id\": \"card\"}}}}");
  }

  private static void write(String name, String json) throws IOException {
    Mappings mappings = ((Reading.Read) Rulebook.read(RETAIL)).rulebook().mappings();
    Path file = Files.writeString(folder.resolve(name), json);
    assertThat(ImportRecords.in(database.owner()).importFile(file, mappings))
        .isInstanceOf(ImportOutcome.Imported.class);
  }

  /** The service in a process of its own, on a port that was free. */
  private final class Service implements AutoCloseable {
    private final int port;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger inFlight = new AtomicInteger();

    Service() throws IOException {
      try (var socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      var access = database.access();
      var builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "leeway.server.LeewayServer",
              "serve",
              "--port=" + port,
              "--data=" + folder.resolve("data"),
              "--rulebook=" + RETAIL,
              "--database-url=" + access.owner().url());
      builder
          .environment()
          .putAll(
              Map.of(
                  "LEEWAY_DB_OWNER", access.owner().role(),
                  "LEEWAY_DB_OWNER_PASSWORD", access.owner().password(),
                  "LEEWAY_DB_PASSWORD", access.application().password()));
      var log = ProcessBuilder.Redirect.appendTo(folder.resolve("service.log").toFile());
      process = builder.redirectErrorStream(true).redirectOutput(log).start();
      awaitStart();
    }

    private void awaitStart() {
      long giveUpAt = System.nanoTime() + START_MAX.toNanos();
      while (call(request("/api/v1/kinds").GET().build()).isMissingNode()) {
        assertThat(System.nanoTime()).as("the service starts").isLessThan(giveUpAt);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }

    /** The JSON of a 2xx, or a missing node where the service did not answer so. */
    JsonNode post(String path, String key, String body) {
      inFlight.incrementAndGet();
      var answer =
          call(
              request(path)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", key)
                  .POST(BodyPublishers.ofString(body))
                  .build());
      inFlight.decrementAndGet();
      return answer;
    }

    void sendAgain(String key, Sent sent) {
      send(this, key, sent);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
          .header("Authorization", "Bearer " + SECRET);
    }

    private JsonNode call(HttpRequest request) {
      try {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 == 2) {
          return JSON.readTree(response.body());
        }
        throw new AssertionError(response.statusCode() + " " + response.body());
      } catch (IOException _) {
        return JSON.missingNode();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      http.shutdownNow();
      process.destroyForcibly().onExit().join();
    }
  }
}
