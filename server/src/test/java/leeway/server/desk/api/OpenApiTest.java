package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.TreeSet;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static final OpenApi API = new OpenApi();
  private static TestClient ann;
  private static TestClient irene;

  @BeforeAll
  static void signIn() {
    ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    irene = TestAccounts.signedIn(server, "irene", Role.EXECUTIVE);
  }

  @BeforeEach
  void openTheShop() {
    Shop.open(server);
  }

  @Test
  void namesEveryRouteThatThereIsAndNoOther() {
    var routes = new TreeSet<String>();
    server
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            it ->
                it.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1"))
                    .forEach(
                        path ->
                            it.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                    method ->
                                        routes.add(
                                            method + " " + path.substring("/api/v1".length())))));

    assertThat(API.operations().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void givesExamplesThatAreAsTheirSchemas() {
    for (var operation : API.operations()) {
      var request = API.request(operation);
      if (request.has("example")) {
        assertThat(API.mistakes(request.path("schema"), request.path("example")))
            .as(operation.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void answersTheExampleOfAnAsk() {
    var example = API.request(API.operation("POST", "/asks")).path("example").toString();

    var answer = conforms(ann.postJson("/api/v1/asks", Shop.key(), example), "POST", "/asks", 201);

    assertThat(answer.at("/assessment/ruling").asString()).isEqualTo("granted");
  }

  @Test
  void answersEveryOperationOfTheDeskAsItsSchemaSays() {
    conforms(ann.getJson("/api/v1/kinds"), "GET", "/kinds", 200);
    var answer = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W1", "10", "card_1"));
    var act = conforms(Shop.act(ann, answer, Shop.key(), ""), "POST", "/asks/{id}/acts", 201);
    String id = act.path("id").asString();
    conforms(ann.getJson("/api/v1/acts/" + id), "GET", "/acts/{id}", 200);
    var correction = API.request(API.operation("POST", "/acts/{id}/corrections")).path("example");
    conforms(
        ann.postJson("/api/v1/acts/" + id + "/corrections", Shop.key(), correction.toString()),
        "POST",
        "/acts/{id}/corrections",
        201);
    var beyond = Shop.ask(ann, "return-items", Shop.aReturn("ann_1", "#W2", "10", "gift_1"));
    conforms(
        ann.postJson(
            "/api/v1/asks/" + beyond.path("id").asString() + "/referrals",
            Shop.key(),
            "{\"token\": \"" + beyond.path("token").asString() + "\"}"),
        "POST",
        "/asks/{id}/referrals",
        201);
    conforms(
        Shop.refuse(ann, beyond, beyond.path("digest").asString(), "joanne"),
        "POST",
        "/asks/{id}/refusals",
        201);
    var deed = API.request(API.operation("POST", "/deeds")).path("example").toString();
    conforms(ann.postJson("/api/v1/deeds", Shop.key(), deed), "POST", "/deeds", 201);
    conforms(ann.getJson("/api/v1/acts"), "GET", "/acts", 200);
    conforms(ann.getJson("/api/v1/gaps"), "GET", "/gaps", 200);
    conforms(ann.getJson("/api/v1/tasks"), "GET", "/tasks", 200);
  }

  @Test
  void throwsAndListsSwitchesAsTheirSchemasSay() {
    var example = API.request(API.operation("POST", "/switches")).path("example").toString();
    conforms(irene.postJson("/api/v1/switches", Shop.key(), example), "POST", "/switches", 201);

    var list = conforms(irene.getJson("/api/v1/switches"), "GET", "/switches", 200);

    assertThat(list.at("/items/0/setBy").asString()).isEqualTo("person/irene");
    assertThat(Shop.problem(ann.postJson("/api/v1/switches", Shop.key(), example), 403))
        .isEqualTo("not-allowed");
  }

  private static JsonNode conforms(
      HttpResponse<String> response, String method, String path, int status) {
    var body = Shop.body(response, status);
    assertThat(API.mistakes(API.answer(method, path, status), body))
        .as(method + " " + path)
        .isEmpty();
    return body;
  }
}
