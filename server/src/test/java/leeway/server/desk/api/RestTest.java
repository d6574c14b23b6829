package leeway.server.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @Test
  @Tag("R13")
  void whatIsNotGivenIsPromisedAlsoWhereNobodyKnowsYetHowMuchItIs() {
    var lea = TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE);
    var answer = Shop.ask(lea, "A4", "");
    var given = answer.at("/standing/mayGive");

    Shop.body(
        Shop.act(lea, answer, Shop.key(), "\"promiseRest\": true, \"amount\": " + given), 201);

    String owner = answer.at("/standing/rest/person").asString();
    assertThat(
            server
                .database()
                .ownerJdbc()
                .sql("select owner || ' ' || amount from promise")
                .query(String.class)
                .single())
        .isEqualTo(owner + " 0");
  }
}
