package leeway.server.journal.writer;

import static leeway.server.journal.JournalFixture.aDraw;
import static leeway.server.journal.JournalFixture.anAct;
import static leeway.server.journal.JournalFixture.cad;
import static leeway.server.journal.JournalFixture.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import leeway.policy.journal.Finding;
import leeway.policy.journal.Receipt;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Posting;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ChainTableTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private final List<Receipt> receipts = new ArrayList<>();
  private static JournalFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new JournalFixture(database.access().application());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @BeforeEach
  void writeSomeActs() {
    fixture.setBound(100_00, 100_000_00, 100_000_00);
    for (int i = 0; i < 8; i++) {
      Posting act =
          anAct(i).with(aDraw(i)).with(new Consequence.MoneyLine("drawer/1", cad(i), "credit"));
      receipts.add(receipt(fixture.journal.post(act)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set kind = 'gift'",
        "delete from journal_entry",
        "truncate journal_entry cascade",
        "update act set amount = 0",
        "delete from act",
        "update deed set is_beyond = false",
        "update refusal set else_to_ask = ''",
        "delete from correction",
        "update money_line set amount = 0",
        "update draw_line set cost = 0",
        "delete from budget",
        "update outbox set payload = '{}'",
        "alter table journal_entry disable trigger all",
        "drop table journal_entry"
      })
  void deniesTheApplicationEveryChangeOfWhatIsWritten(String statement) {
    assertThatThrownBy(() -> fixture.jdbc.sql(statement).update())
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set kind = 'gift'",
        "delete from journal_entry",
        "truncate journal_entry cascade"
      })
  void deniesEvenTheOwnerToChangeAnEntryByAccident(String statement) {
    assertThatThrownBy(() -> database.ownerJdbc().sql(statement).update())
        .rootCause()
        .hasMessageContaining("post a correction instead");
  }

  @Test
  void findsAnEntryThatSomebodyWithTheDatabaseEditedAndHashedAnew() {
    String edit =
        """
        update journal_entry
        set entry = convert_to(replace(convert_from(entry, 'UTF8'), '"minorUnits":7', '"minorUnits":9'), 'UTF8')
        where seq = :seq
        """;
    String rehash = "update journal_entry set hash = encode(sha256(entry), 'hex') where seq = :seq";
    long last = receipts.getLast().seq();

    assertThat(codesAfter(last, List.of(), edit)).containsExactly(Finding.Code.COLUMN_DIFFERS);
    assertThat(codesAfter(last, List.of(), edit, rehash)).as("sound in itself").isEmpty();
    assertThat(codesAfter(last, receipts, edit, rehash))
        .containsExactly(Finding.Code.PROOF_NOT_MET);
  }

  @Test
  void findsAColumnThatSaysSomethingElseThanTheEntry() {
    String edit = "update journal_entry set actor = 'person/other' where seq = :seq";

    assertThat(codesAfter(receipts.getFirst().seq(), List.of(), edit))
        .containsExactly(Finding.Code.COLUMN_DIFFERS);
  }

  @Test
  void findsAnEntryThatWasDeletedAndATailThatWasCut() {
    long third = receipts.get(2).seq();

    assertThat(codesAfter(third, List.of(), "delete from journal_entry where seq = :seq"))
        .containsExactly(Finding.Code.SEQUENCE_BROKEN, Finding.Code.CHAIN_BROKEN);
    assertThat(codesAfter(third, List.of(), "delete from journal_entry where seq >= :seq"))
        .as("sound in itself")
        .isEmpty();
    assertThat(codesAfter(third, receipts, "delete from journal_entry where seq >= :seq"))
        .containsOnly(Finding.Code.PROOF_NOT_MET)
        .hasSize(6);
  }

  @Test
  void makesEveryProjectionAgainFromTheEntriesAlone() {
    var before = projections();

    Projections.rebuild(database.ownerJdbc());

    assertThat(projections()).isEqualTo(before);
  }

  /**
   * What the verifier finds after an operator who holds the database has forged it; undone at the
   * end.
   */
  private List<Finding.Code> codesAfter(long seq, List<Receipt> evidence, String... forgeries) {
    try (var connection = new SingleConnectionDataSource()) {
      connection.setUrl(database.access().owner().url());
      connection.setUsername(database.access().owner().role());
      connection.setPassword(database.access().owner().password());
      connection.setSuppressClose(true);
      connection.setAutoCommit(false);
      var owner = JdbcClient.create(connection);
      owner.sql("alter table journal_entry disable trigger journal_entry_is_for_ever").update();
      owner.sql("alter table journal_entry drop constraint journal_entry_hash_of_entry").update();
      Projections.TABLES.forEach(table -> owner.sql("delete from " + table).update());
      List.of(forgeries).forEach(forgery -> owner.sql(forgery).param("seq", seq).update());
      return JournalFixture.verify(owner, evidence).findings().stream().map(Finding::code).toList();
    }
  }

  private static List<List<String>> projections() {
    return Projections.TABLES.stream()
        .map(
            table ->
                database
                    .ownerJdbc()
                    .sql("select t::text from " + table + " t order by 1")
                    .query(String.class)
                    .list())
        .toList();
  }
}
