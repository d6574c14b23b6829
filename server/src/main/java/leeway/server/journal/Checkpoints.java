package leeway.server.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.policy.journal.Checkpoint;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Receipt;
import leeway.policy.journal.SigningKey;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.writer.Chain;
import leeway.server.platform.problem.IdempotencyKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs the head of the chain from time to time, and sends what it signed to people outside:
 * whoever changes the database later cannot change what they hold. The line in the file is only in
 * addition.
 */
public final class Checkpoints {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final SigningKey key;
  private final Path file;
  private final List<String> witnesses;

  /** Checkpoints signed by this key, appended to this file and sent to these people. */
  Checkpoints(JdbcClient jdbc, Journal journal, SigningKey key, Path file, List<String> witnesses) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.key = key;
    this.file = file;
    this.witnesses = List.copyOf(witnesses);
  }

  /**
   * Signs the head, unless nothing was written since the last checkpoint. Several nodes may do so
   * at once.
   */
  public Optional<Checkpoint> make() {
    Optional<Checkpoint> made =
        unsignedHead().map(locked -> Checkpoint.sign(locked.receipt(), locked.now(), key));
    made.ifPresent(this::keep);
    return made;
  }

  private record Unsigned(Receipt receipt, Instant now) {}

  private Optional<Unsigned> unsignedHead() {
    return jdbc.sql(
            """
            select h.epoch, h.seq, h.hash, greatest(clock_timestamp(), h.recorded_at) as now
            from journal_head h
              join journal_entry e on e.seq = h.seq
            where e.kind <> 'checkpoint-made'
            """)
        .query(
            (row, _) ->
                new Unsigned(
                    new Receipt(
                        row.getInt("epoch"), row.getLong("seq"), new Digest(row.getString("hash"))),
                    Chain.instant(row, "now")))
        .optional();
  }

  private void keep(Checkpoint checkpoint) {
    try {
      Files.writeString(file, checkpoint.text() + "\n", UTF_8, CREATE, APPEND, SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot append a checkpoint", e);
    }
    var digest = Digest.of(checkpoint.head().toString());
    var request = new Request(new IdempotencyKey("checkpoint-" + digest), digest);
    var text = Part.plain(checkpoint.text());
    var posting =
        Posting.of(
            request,
            Author.service("checkpoint"),
            new Happening.Noted("checkpoint-made", Map.of("checkpoint", text)));
    for (String witness : witnesses) {
      posting =
          posting.with(new Consequence.Message("checkpoint", witness, Map.of("checkpoint", text)));
    }
    journal.post(posting);
  }
}
