package leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leeway.policy.journal.Checkpoint;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Entry;
import leeway.policy.journal.JournalRow;
import leeway.policy.journal.JsonValue;
import leeway.policy.journal.Origin;
import leeway.policy.journal.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyJournalCommandTest {

  private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final List<Entry> entries = new ArrayList<>();

  @BeforeEach
  void writeThreeEntries() throws IOException {
    var origin = new Origin("person/anna", Digest.of("key"), Digest.of("request"));
    entries.add(
        new Entry(1, 1, Digest.NOTHING, NOON, origin, Entry.EPOCH_OPENED, Entry.genesis("shop")));
    for (long seq = 2; seq <= 3; seq++) {
      var body = JsonValue.Struct.of(Map.of("amount", JsonValue.of(seq)));
      entries.add(new Entry(1, seq, entries.getLast().hash(), NOON, origin, "act", body));
    }
    export(entries);
  }

  @Test
  void findsNothingInASoundExport() {
    int exit = run("--receipt", entries.getLast().receipt().toString());

    assertThat(exit).isZero();
    assertThat(out.toString())
        .isEqualTo("head " + entries.getLast().receipt() + "\n3 entries, 1 proofs, 0 findings\n");
  }

  @Test
  void findsACutTailByACheckpoint() throws IOException {
    var key = SigningKey.generate();
    Path checkpoints =
        Files.writeString(
            folder.resolve("checkpoints"),
            Checkpoint.sign(entries.getLast().receipt(), NOON, key).text() + "\n");
    Path trusted = Files.writeString(folder.resolve("key"), key.verification().base64() + "\n");
    export(entries.subList(0, 2));

    int exit = run("--checkpoints", checkpoints.toString(), "--key", trusted.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString())
        .contains("end: proof-not-met: no entry meets " + entries.getLast().receipt());
  }

  @Test
  void saysWhatIsWrongWithItsArguments() {
    assertThat(run("--receipt", "1.2")).isEqualTo(2);
    assertThat(out.toString()).contains("a receipt reads epoch.seq.hash");
  }

  private void export(List<Entry> some) throws IOException {
    var lines = new StringBuilder(JournalRow.HEADER).append('\n');
    some.forEach(entry -> lines.append(JournalRow.of(entry).line()).append('\n'));
    Files.writeString(folder.resolve("journal"), lines);
  }

  private int run(String... options) {
    var arguments = new ArrayList<>(List.of(options));
    arguments.add(folder.resolve("journal").toString());
    var writer = new PrintWriter(out);
    return new CommandLine(new VerifyJournalCommand())
        .setOut(writer)
        .setErr(writer)
        .execute(arguments.toArray(String[]::new));
  }
}
