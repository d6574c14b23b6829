package leeway.server.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import leeway.server.TestClient;
import leeway.server.TestServer;
import leeway.server.people.Role;
import leeway.server.people.TestAccounts;
import leeway.server.rulebook.RulebookInForce;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cards of a garden centre whose rulebook speaks English, then French; titles are in English. */
class CardLanguageTest {
  private static final Pattern CARD =
      Pattern.compile("(?s)<article class=\"card answer.*?</article>");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  @RegisterExtension
  static final TestServer server = new TestServer(() -> TestServer.sample("greenleaf"));

  @BeforeAll
  static void open() {
    TestAccounts.add(server, "joanne-pike", Role.ASSOCIATE);
  }

  @Test
  void aCardIsWholeInTheFirstLanguageOfARulebookThatDoesNotSpeakTheReaders() {
    String page = ask("ru", "A15", Map.of("amount", "12.00"));

    assertThat(page).contains("<html lang=\"ru\">").containsPattern(CYRILLIC);
    assertThat(card(page)).contains("lang=\"en\"", "Not today").doesNotContainPattern(CYRILLIC);
  }

  @Test
  void aFrenchCardSaysWhyInFrenchWhereTheRulebookHasNoWordsOfItsOwnForIt() {
    var asked = new HashMap<String, String>();
    asked.put("lowestPriceInNinetyDays", "64.00");
    asked.put("purchaseFound", "false");

    String card = card(ask("fr", "A3", asked));

    assertThat(card).contains("lang=\"fr\"", "Geste commercial");
    server.bean(RulebookInForce.class).current().rules().stream()
        .map(rule -> rule.card().title())
        .forEach(title -> assertThat(card).doesNotContain(title));
    assertThat(card(ask("en", "A3", asked))).contains("Without a receipt");
  }

  private static String ask(String language, String kind, Map<String, String> facts) {
    var client = new TestClient(server).with("Accept-Language", language);
    client.signIn("joanne-pike", TestAccounts.PASSWORD);
    var fields = new HashMap<>(facts);
    fields.put("kind", kind);
    return client.submit("/ask?kind=" + kind, "/ask", fields).body();
  }

  private static String card(String page) {
    var card = CARD.matcher(page);
    assertThat(card.find()).as(page).isTrue();
    return card.group();
  }
}
