package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.customers.ImportOutcome;
import leeway.server.customers.ImportRecords;
import leeway.server.rulebook.RulebookInForce;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small shop's records, and the calls that its desk makes. */
public final class Shop {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger KEYS = new AtomicInteger();
  private static final Path FILES = unpacked();

  private Shop() {}

  /** Imports the shop's files, as they are at first. */
  public static void open(TestServer server) {
    open(server, FILES);
  }

  /** The folder of the shop's files, each named as the rulebook's collections say. */
  public static Path files() {
    return FILES;
  }

  public static void open(TestServer server, Path folder) {
    var mappings = server.bean(RulebookInForce.class).current().mappings();
    for (var name : new String[] {"orders.json", "users.json", "products.json"}) {
      var outcome = server.bean(ImportRecords.class).importFile(folder.resolve(name), mappings);
      assertThat(outcome).as(name).isInstanceOf(ImportOutcome.Imported.class);
    }
  }

  /** A key that no other request has. */
  public static String key() {
    return "test-key-" + KEYS.incrementAndGet();
  }

  /** The answer to an ask with these facts, each {@code "name": {"value": …}}. */
  public static JsonNode ask(TestClient client, String kind, String facts) {
    return body(askRaw(client, kind, facts), 201);
  }

  public static HttpResponse<String> askRaw(TestClient client, String kind, String facts) {
    return client.postJson(
        "/api/v1/asks", key(), "{\"kind\": \"%s\", \"facts\": {%s}}".formatted(kind, facts));
  }

  /** The facts of a return of the lamp of an order. */
  public static String aReturn(String customer, String order, String item, String method) {
    return """
        "customerId": {"value": "%s", "source": "seen"}, "orderId": {"value": "%s"},
        "itemIds": {"value": ["%s"]}, "paymentMethodId": {"value": "%s"}
        """
        .formatted(customer, order, item, method);
  }

  /** Acts on an answer, with more fields such as {@code "note": "…"}. */
  public static HttpResponse<String> act(
      TestClient client, JsonNode answer, String key, String more) {
    return client.postJson(
        "/api/v1/asks/" + answer.path("id").asString() + "/acts",
        key,
        "{\"token\": \"%s\"%s}"
            .formatted(answer.path("token").asString(), more.isEmpty() ? "" : ", " + more));
  }

  public static HttpResponse<String> refuse(
      TestClient client, JsonNode answer, String digest, String somebodyElse) {
    return client.postJson(
        "/api/v1/asks/" + answer.path("id").asString() + "/refusals",
        key(),
        """
        {"token": "%s", "digest": "%s", "reason": "The box was opened.",
         "alternative": "A repair at our cost.", "somebodyElse": "%s"}
        """
            .formatted(answer.path("token").asString(), digest, somebodyElse));
  }

  /** The JSON of an answer with this status. */
  public static JsonNode body(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  /** The code of a problem with this status. */
  public static String problem(HttpResponse<String> response, int status) {
    return body(response, status).path("code").asString();
  }

  private static Path unpacked() {
    try (var resource = Shop.class.getResourceAsStream("/small-shop.json")) {
      Path folder = Files.createTempDirectory(Path.of("target"), "small-shop-");
      for (var file : JSON.readTree(resource).properties()) {
        Files.writeString(
            folder.resolve(file.getKey() + ".json"), JSON.writeValueAsString(file.getValue()));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
