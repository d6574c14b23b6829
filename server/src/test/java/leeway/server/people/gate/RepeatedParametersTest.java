package leeway.server.people.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatedParametersTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  private static TestClient lea;
  private static TestClient ada;

  @BeforeAll
  static void signIn() {
    lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    ada = TestAccounts.signedIn(server, "ada", Role.ADMINISTRATOR);
  }

  @Test
  void aFormThatSaysAnAmountTwiceIsRefusedAndNothingIsRecorded() {
    var answer =
        form(lea, "/deeds", "concession=replacement&amount=5&amount=500&key=deed-said-twice");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(deeds()).isZero();

    var once = form(lea, "/deeds", "concession=replacement&amount=5&key=deed-said-once");

    assertThat(once.statusCode()).isEqualTo(303);
    assertThat(deeds()).isEqualTo(1);
  }

  @Test
  void soIsAnAddressAndItsProblemNamesTheParameter() {
    assertThat(lea.get("/ask?kind=A1&kind=A2").statusCode()).isEqualTo(400);
    var problem = lea.getJson("/api/v1/acts?limit=1&limit=2");

    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.body()).contains("\"code\":\"duplicate-field\"", "/limit");
  }

  @Test
  void aListIsTakenWhereOneIsMeantAndNothingElseBesideIt() {
    var scopes = "&scopes=ask&scopes=read&idempotencyKey=token-of-two-scopes";

    var taken = form(ada, "/administration/tokens", "label=a&person=fern" + scopes);
    var refused = form(ada, "/administration/tokens", "label=a&label=b&person=fern" + scopes);

    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(refused.statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> form(TestClient client, String path, String fields) {
    String token = client.formToken("/account");
    return client.send(
        "POST",
        path,
        request ->
            request
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + token)));
  }

  private static long deeds() {
    return server
        .database()
        .ownerJdbc()
        .sql("select count(*) from deed")
        .query(Long.class)
        .single();
  }
}
