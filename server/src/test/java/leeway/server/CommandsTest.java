package leeway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leeway.server.desk.api.Shop;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.platform.TestDatabase;
import leeway.server.platform.postgres.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands without a server, each as a process of its own as an operator starts them. */
class CommandsTest {
  private static final String RETAIL =
      TestServer.repositoryRoot().resolve("samples/retail").toString();

  @RegisterExtension static final TestDatabase from = new TestDatabase();
  @RegisterExtension static final TestDatabase to = new TestDatabase();
  @RegisterExtension static final TestDatabase blank = new TestDatabase();
  @RegisterExtension static final TestDatabase other = new TestDatabase();
  @TempDir private Path folder = Path.of("");

  /** How a command ended, and all that it printed. */
  private record Ended(int exit, String printed) {}

  @Test
  void bringsRecordsFromTheirFilesThroughABackupIntoAnEmptyDatabase() throws Exception {
    String backup = folder.resolve("backup").toString();
    try (var journal = new JournalFixture(from.access().application(), master())) {
      journal.journal.post(JournalFixture.anAct(5_00));
    }

    var imported =
        run(from.access(), "import", RETAIL, shop("orders"), shop("users"), shop("products"));
    var written = run(from.access(), "backup", backup);
    var again = run(from.access(), "backup", backup);
    var restored = run(to.access(), "restore", backup);
    var twice = run(to.access(), "restore", backup);

    assertThat(imported.exit()).as(imported.printed()).isZero();
    assertThat(imported.printed().lines())
        .hasSize(3)
        .anyMatch(line -> line.endsWith("orders.json: 4 records in orders"));
    assertThat(written.exit()).as(written.printed()).isZero();
    assertThat(Path.of(backup + ".keys")).exists();
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.printed()).contains("must not be there yet");
    assertThat(restored.exit()).as(restored.printed()).isZero();
    assertThat(restored.printed()).contains("2 entries restored; the new epoch begins with 2.3.");
    assertThat(records(to)).isEqualTo(records(from)).isNotEmpty();
    assertThat(twice.exit()).isEqualTo(2);
    assertThat(twice.printed()).contains("must be empty");
  }

  @Test
  void importsAFileWholeOrNotAtAllAndSaysWhere() throws Exception {
    var broken =
        Files.writeString(folder.resolve("users.json"), "{\n  \"u1\": {},\n  \"u2\": 7\n}");
    var before = records(from);

    var ended = run(from.access(), "import", RETAIL, broken.toString());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("users.json:3:3: error: document `u2`", "nothing of it was imported");
    assertThat(records(from)).isEqualTo(before);
  }

  @Test
  void saysWhatIsMissingBeforeItTouchesAnything() throws Exception {
    var ended = run(Map.of(), "backup", "--database-url", "jdbc:oracle:x", "there");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.printed())
        .contains("jdbc:postgresql://", "LEEWAY_DB_OWNER", "LEEWAY_DB_PASSWORD")
        .doesNotContain("Exception");
  }

  @Test
  void restoresADatabaseInWhichNothingWasDecidedYet() throws Exception {
    String backup = folder.resolve("backup").toString();
    run(blank.access(), "import", RETAIL, shop("orders"), shop("users"), shop("products"));
    run(blank.access(), "backup", backup);

    var restored = run(other.access(), "restore", backup);

    assertThat(restored.exit()).as(restored.printed()).isZero();
    assertThat(restored.printed()).contains("no entries");
    assertThat(records(other)).isEqualTo(records(blank)).isNotEmpty();
  }

  private static MasterKey master() {
    return MasterKey.parse(JournalFixture.randomKey());
  }

  private static String shop(String name) {
    return Shop.files().resolve(name + ".json").toString();
  }

  private Ended run(DatabaseAccess access, String command, String... arguments)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of(command, "--database-url", access.owner().url()));
    all.addAll(List.of(arguments));
    var environment =
        Map.of(
            "LEEWAY_DB_OWNER", access.owner().role(),
            "LEEWAY_DB_OWNER_PASSWORD", access.owner().password(),
            "LEEWAY_DB_PASSWORD", access.application().password());
    return run(environment, all.toArray(String[]::new));
  }

  private Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "leeway.server.LeewayServer"));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  private static List<String> records(TestDatabase database) {
    return database
        .ownerJdbc()
        .sql("select collection || ' ' || key || ' ' || document from record order by 1")
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }
}
