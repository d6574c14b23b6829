package leeway.server.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.desk.api.Shop;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sam leads at Laval, where Léa is a cashier; Luc drives from Gatineau; Ines leads all of them. */
class TeamTest {
  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  private static TestClient sam;
  private static TestClient ines;

  @BeforeAll
  static void bothHandOverAndTellADeed() {
    sam = TestAccounts.signedIn(server, "sam-nguyen", Role.REVIEWER);
    ines = TestAccounts.signedIn(server, "ines-cole", Role.REVIEWER);
    handsOver(TestAccounts.signedIn(server, "lea-tremblay", Role.ASSOCIATE), "A14", "11.00");
    handsOver(TestAccounts.signedIn(server, "luc-gagnon", Role.ASSOCIATE), "A13", "7.00");
  }

  @Test
  void aLeadIsShownTheirOwnTeamToday() {
    assertThat(sam.get("/today").body())
        .contains("Could I leave these here?", "$11.00")
        .doesNotContain("The flyer one is sold out", "$7.00");
  }

  @Test
  void whoLeadsAcrossTeamsIsShownAllOfThem() {
    assertThat(ines.get("/today").body())
        .contains("Could I leave these here?", "The flyer one is sold out", "$18.00");
  }

  @Test
  void fridayNamesWhoNeedsThisLeadAndNobodyElsesPromises() {
    String needsSam = section(sam.get("/review").body());

    assertThat(needsSam).contains("Could I leave these here?").doesNotContain("flyer");
  }

  private static String section(String page) {
    var found = Pattern.compile("(?s)Who needs me.*?</ul>").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static void handsOver(TestClient who, String kind, String amount) {
    var answer = Shop.ask(who, kind, "\"amount\": {\"value\": \"340.00\"}");
    String body = "{\"token\": \"" + answer.path("token").asString() + "\"}";
    String path = "/api/v1/asks/" + answer.path("id").asString() + "/referrals";
    Shop.body(who.postJson(path, Shop.key(), body), 201);
    String deed =
        """
        {"what": "Gave it.", "concession": "discount",
         "amount": {"minorUnits": %s, "currency": "CAD"}}
        """
            .formatted(amount.replace(".", ""));
    Shop.body(who.postJson("/api/v1/deeds", Shop.key(), deed), 201);
  }
}
