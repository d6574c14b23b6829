package leeway.server.latitude;

import static org.assertj.core.api.Assertions.assertThat;

import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.Scope;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Switches for many at once, over HTTP. */
class SwitchForAllTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void stopsAllMachinesAtOnceAndNoPerson() {
    Shop.open(server);
    var ann = TestAccounts.signedIn(server, "ann", Role.ASSOCIATE);
    var irene = TestAccounts.signedIn(server, "irene", Role.EXECUTIVE);
    var helper = TestAccounts.machine(server, "helper", Scope.ASK, Scope.ACT, Scope.READ);
    String stop = "{\"scope\": \"machines\", \"state\": \"on\", \"reason\": \"a planted text\"}";
    Shop.body(irene.postJson("/api/v1/switches", Shop.key(), stop), 201);
    var facts = Shop.aReturn("ben_sorel_0001", "#W3", "10", "card_3");

    var byMachine = Shop.ask(helper, "return-items", facts);
    var debt = Shop.body(Shop.act(helper, byMachine, Shop.key(), ""), 201);
    Shop.open(server);
    var byPerson = Shop.ask(ann, "return-items", facts);
    var paid = Shop.body(Shop.act(ann, byPerson, Shop.key(), ""), 201);

    String go = stop.replace("\"on\"", "\"off\"");
    Shop.body(irene.postJson("/api/v1/switches", Shop.key(), go), 201);

    assertThat(debt.path("settlement").asString()).isEqualTo("debt");
    assertThat(paid.path("settlement").asString()).isEqualTo("handed-over");
  }

  @Test
  void stopsAWholeRoleAndNobodyElse() {
    Shop.open(server);
    var ben = TestAccounts.signedIn(server, "ben", Role.ASSOCIATE);
    var olga = TestAccounts.signedIn(server, "olga", Role.RULE_OWNER);
    var joanne = TestAccounts.signedIn(server, "joanne", Role.ASSOCIATE);
    String stop =
        "{\"scope\": \"role\", \"target\": \"associate\", \"state\": \"on\", \"reason\": \"x\"}";
    Shop.body(olga.postJson("/api/v1/switches", Shop.key(), stop), 201);
    var facts = Shop.aReturn("ann_1", "#W1", "10", "card_1");

    var byBen = Shop.ask(ben, "return-items", facts);
    var debt = Shop.body(Shop.act(ben, byBen, Shop.key(), ""), 201);
    Shop.open(server);
    var byJoanne = Shop.ask(joanne, "return-items", facts);
    var paid = Shop.body(Shop.act(joanne, byJoanne, Shop.key(), ""), 201);
    Shop.body(
        olga.postJson("/api/v1/switches", Shop.key(), stop.replace("\"on\"", "\"off\"")), 201);

    assertThat(debt.path("settlement").asString()).isEqualTo("debt");
    assertThat(paid.path("settlement").asString()).isEqualTo("handed-over");
  }
}
