package leeway.server.backup;

import static leeway.server.journal.JournalFixture.ANNA;
import static leeway.server.journal.JournalFixture.aDraw;
import static leeway.server.journal.JournalFixture.anAct;
import static leeway.server.journal.JournalFixture.receipt;
import static leeway.server.journal.JournalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipFile;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Receipt;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @RegisterExtension static final TestDatabase from = new TestDatabase();
  @RegisterExtension static final TestDatabase to = new TestDatabase();
  @TempDir private Path folder = Path.of("");

  @Test
  void bringsEverythingBackButWhoWasForgottenAndOpensANewEpoch() throws Exception {
    var master = MasterKey.parse(JournalFixture.randomKey());
    Path file = folder.resolve("backup");
    Path oldKeys = folder.resolve("old.keys");
    Receipt kept;
    SubjectId forgotten;
    try (var fixture = new JournalFixture(from.access().application(), master)) {
      fixture.setBound(100_00, 500_00, 1_000_00);
      forgotten = fixture.subjects.of("customer", "roy");
      SubjectId order = fixture.subjects.of("order", "W-1", forgotten);
      kept =
          receipt(
              fixture.journal.post(anAct(8_00).about(List.of(forgotten, order)).with(aDraw(8_00))));
      new Backup(from.owner()).write(folder.resolve("older"), oldKeys);
      fixture.subjects.forget(forgotten, request(), ANNA);
      receipt(fixture.journal.post(anAct(9_00)));
      new Backup(from.owner()).write(file, folder.resolve("keys"));
    }
    var lost = new Receipt(1, 900, Digest.of("written after the backup"));

    Restore.Outcome outcome = new Restore(to.owner()).restore(file, oldKeys, List.of(kept, lost));

    try (var fixture = new JournalFixture(to.access().application(), master)) {
      assertThat(outcome).isInstanceOf(Restore.Outcome.Restored.class);
      Receipt opening = ((Restore.Outcome.Restored) outcome).opening();
      assertThat(opening.epoch()).isEqualTo(2);
      Entry entry = fixture.entries.find(opening.seq()).orElseThrow();
      assertThat(entry.body().fields()).containsEntry("lastKnown", JsonValue.of(lost.toString()));
      assertThat(fixture.verify(List.of(kept, opening)).findings()).isEmpty();
      assertThat(rows(to, "act")).isEqualTo(rows(from, "act")).hasSize(2);
      assertThat(rows(to, "budget")).isEqualTo(rows(from, "budget")).hasSize(2);
      Entry act = fixture.entries.find(kept.seq()).orElseThrow();
      assertThat(fixture.entries.opened(act))
          .as("forgotten though the old keys had it")
          .isEqualTo(act.body());
      assertThat(fixture.journal.post(anAct(1).with(aDraw(1)))).isInstanceOf(Outcome.Posted.class);
    }
    assertThatThrownBy(() -> new Restore(to.owner()).restore(file, oldKeys, List.of()))
        .hasMessageContaining("must be empty");
  }

  @Test
  void writesFilesForTheirOwnerAloneAndKeepsKeysOutOfTheFirst() throws Exception {
    Path file = folder.resolve("backup");
    Path keys = folder.resolve("keys");

    new Backup(from.owner()).write(file, keys);

    for (Path each : List.of(file, keys)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rw-------");
    }
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("tables/subject")).isNull();
      assertThat(zip.getEntry("tables/act")).isNotNull();
    }
  }

  @Test
  void restoresNothingFromABackupThatWasChanged() throws Exception {
    Path file = folder.resolve("backup");
    Path keys = folder.resolve("keys");
    new Backup(from.owner()).write(file, keys);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> new Restore(to.owner()).restore(file, keys, List.of()))
        .isInstanceOf(Exception.class);
  }

  private static List<String> rows(TestDatabase database, String table) {
    return database
        .ownerJdbc()
        .sql("select t::text from " + table + " t order by 1")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
