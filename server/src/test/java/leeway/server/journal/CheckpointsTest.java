package leeway.server.journal;

import static leeway.server.journal.JournalFixture.anAct;
import static leeway.server.journal.JournalFixture.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import leeway.policy.journal.Checkpoint;
import leeway.policy.journal.Receipt;
import leeway.policy.journal.SigningKey;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir private Path folder = Path.of("");

  @Test
  void signsTheHeadOnceAndSendsItToTheWitnesses() throws IOException {
    try (var fixture = new JournalFixture(database.access().application())) {
      var key = SigningKey.generate();
      Path file = folder.resolve("checkpoints");
      var checkpoints =
          new Checkpoints(
              fixture.jdbc,
              fixture.journal,
              key,
              file,
              List.of("notary@a.example", "board@b.example"));
      assertThat(checkpoints.make()).as("before the first entry").isEmpty();
      Receipt head = receipt(fixture.journal.post(anAct(1)));

      Checkpoint made = checkpoints.make().orElseThrow();

      assertThat(made.head()).isEqualTo(head);
      assertThat(made.isSignedBy(key.verification())).isTrue();
      assertThat(Files.readAllLines(file)).containsExactly(made.text());
      assertThat(
              fixture
                  .jdbc
                  .sql(
                      "select recipient, payload ->> 'checkpoint' as text from outbox order by recipient")
                  .query((row, _) -> row.getString("recipient") + " " + row.getString("text"))
                  .list())
          .containsExactly("board@b.example " + made.text(), "notary@a.example " + made.text());
      assertThat(checkpoints.make()).as("nothing new").isEmpty();
      receipt(fixture.journal.post(anAct(1)));
      assertThat(checkpoints.make()).isPresent();
      assertThat(fixture.verify(List.of(head)).findings()).isEmpty();
    }
  }

  @Test
  void keepsTheMasterKeyInAFileThatOnlyTheServiceMayRead() throws IOException {
    Path file = folder.resolve("master.key");

    MasterKey made = MasterKey.inFile(file);

    assertThat(MasterKey.inFile(file).id()).isEqualTo(made.id());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(made.toString()).doesNotContain(Files.readString(file).strip());
  }
}
