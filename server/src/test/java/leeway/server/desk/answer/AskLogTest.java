package leeway.server.desk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AskLogTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @Test
  void keepsEveryAskOnceItIsClosed() {
    var log = new AskLog(database.jdbc());
    int countBefore = kept().size();

    for (int i = 0; i < 3 * AskLog.BATCH_MAX + 1; i++) {
      log.append(ask("many-" + i));
    }
    log.close();

    assertThat(kept()).hasSize(countBefore + 3 * AskLog.BATCH_MAX + 1);
  }

  @Test
  void keepsAnAskAsItWasAndOnlyOnce() {
    var log = new AskLog(database.jdbc());

    log.append(ask("same"));
    log.append(ask("same"));
    log.close();

    assertThat(
            database
                .jdbc()
                .sql("select asked_at, plain_facts ->> 'days' days from ask where id = 'same'")
                .query((row, _) -> row.getTimestamp(1).toInstant() + " " + row.getString(2))
                .list())
        .containsExactly("2026-01-31T10:15:30.123456Z 37");
  }

  @Test
  void dropsWhatTheDatabaseRefusesAndGoesOn() {
    var log = new AskLog(database.jdbc());
    var refused =
        new LoggedAsk("x", Instant.EPOCH, "a", "k", "m", "maybe", "never", "d", "r", "en", "{}");

    for (int i = 0; i < AskLog.BATCH_MAX; i++) {
      log.append(refused);
    }
    log.append(ask("after"));
    log.close();

    assertThat(kept()).contains("after").doesNotContain("x");
  }

  private static List<String> kept() {
    return database
        .jdbc()
        .sql("select id from ask")
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private static LoggedAsk ask(String id) {
    return new LoggedAsk(
        id,
        Instant.parse("2026-01-31T10:15:30.123456Z"),
        "person/anna",
        "return-items",
        id,
        "granted",
        "entitled",
        "0".repeat(64),
        "1".repeat(64),
        "en",
        "{\"days\": 37}");
  }
}
