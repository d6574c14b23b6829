package leeway.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leeway.engine.Problem;
import leeway.policy.records.Mappings;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.TestServer;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file comes in whole or not at all, and says where it cannot be understood. */
class ImportRecordsTest {
  private static final String GOOD =
      "\"#G\": {\"order_id\": \"#G\", \"user_id\": \"u\", \"status\": \"pending\"}";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private static final Mappings mappings = mappings();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void empty() {
    database.ownerJdbc().sql("delete from record").update();
  }

  @Test
  void replacesWhatTheCompanySaysAnewAndCountsItsVersion() throws IOException {
    importOrders("{" + GOOD + "}");

    var again = importOrders("{" + GOOD.replace("pending", "delivered") + "}");

    assertThat(again).isInstanceOf(ImportOutcome.Imported.class);
    assertThat(records()).isEqualTo(1);
    assertThat(
            database
                .ownerJdbc()
                .sql("select version || ' ' || (document ->> 'status') from record")
                .query(String.class)
                .single())
        .isEqualTo("2 delivered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"#B\": 7",
        "\"#B\": null",
        "\"#B\": []",
        "\"#B\": {\"order_id\": \"#B\", \"note\": \"\\u0000\"}",
        "\"\": {\"order_id\": \"\"}",
        "\"#B\": {\"order_id\": \"#B\", \"price\": 9E999999999}",
        "\"#B\": {\"order_id\": \"#B\", \"price\": NaN}",
        "\"#B\": {\"order_id\": \"#B\"",
        "\"#B\": {\"order_id\": \"#B\", \"order_id\": \"#C\"}"
      })
  void takesNothingOfAFileWithABadRecord(String bad) throws IOException {
    var outcome = importOrders("{" + GOOD + ",\n" + bad + "}");

    assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
    assertThat(((ImportOutcome.Refused) outcome).problems())
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.place()).startsWith("orders.json:2:");
              assertThat(problem.remedy()).isNotBlank();
            });
    assertThat(records()).isZero();
  }

  @Test
  void tellsAllBadRecordsAtOnceUpToAHundred() throws IOException {
    var text = new StringBuilder("{" + GOOD);
    for (int i = 0; i < 150; i++) {
      text.append(", \"#").append(i).append("\": ").append(i);
    }

    var outcome = importOrders(text + "}");

    assertThat(((ImportOutcome.Refused) outcome).problems()).hasSize(FileImport.PROBLEMS_MAX);
  }

  @Test
  void knowsNoFileOfAnotherName() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "{}");

    var outcome = ImportRecords.in(database.owner()).importFile(file, mappings);

    assertThat(((ImportOutcome.Refused) outcome).problems())
        .extracting(Problem::code)
        .containsExactly("file-unknown");
  }

  @Test
  void refusesARecordThatIsTooLongAndADocumentThatIsTooDeep() throws IOException {
    var tooLong = importOrders("{\"#L\": {\"order_id\": \"" + "x".repeat(1 << 20) + "\"}}");
    var tooDeep =
        importOrders("{\"#D\": {\"order_id\": " + "[".repeat(2_000) + "]".repeat(2_000) + "}}");

    assertThat(tooLong).isInstanceOf(ImportOutcome.Refused.class);
    assertThat(tooDeep).isInstanceOf(ImportOutcome.Refused.class);
    assertThat(records()).isZero();
  }

  private ImportOutcome importOrders(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.json"), json);
    return ImportRecords.in(database.owner()).importFile(file, mappings);
  }

  private static long records() {
    return database
        .ownerJdbc()
        .sql("select count(*) from record")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static Mappings mappings() {
    try {
      var reading = Rulebook.read(TestServer.repositoryRoot().resolve("samples/retail"));
      return ((Reading.Read) reading).rulebook().mappings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
