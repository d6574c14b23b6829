package leeway.server.connect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import leeway.server.journal.privacy.MasterKey;
import leeway.server.journal.privacy.SecretBox;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters to one person that are no part of the record, such as a link to set a password. What may
 * be read by its recipient alone stands sealed until it leaves, and nowhere afterwards; what could
 * not leave in three days is thrown away.
 */
@Component
public final class Letters {
  private static final Duration AGE_MAX = Duration.ofDays(3);
  private static final int BATCH_MAX = 50;

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final boolean isMailed;
  private final InstantSource clock;

  Letters(JdbcClient jdbc, MasterKey masterKey, Environment environment, InstantSource clock) {
    this.jdbc = jdbc;
    this.box = masterKey.box("letter");
    this.isMailed = environment.containsProperty("spring.mail.host");
    this.clock = clock;
  }

  /** Whether a mail server is named; without one a letter would go nowhere. */
  public boolean areMailed() {
    return isMailed;
  }

  /** Puts a letter where it waits to leave, in the caller's transaction if there is one. */
  public void post(String recipient, String subject, String text) {
    var id = UUID.randomUUID();
    var written = String.join("\n", line(recipient), line(subject), text);
    jdbc.sql("insert into letter (id, sealed, written_at) values (:id, :sealed, :now)")
        .param("id", id)
        .param("sealed", box.seal(written.getBytes(StandardCharsets.UTF_8), id.toString()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String line(String text) {
    return text.replaceAll("\\R", " ");
  }

  /** The letters that wait, oldest first. */
  List<Letter> waiting() {
    jdbc.sql("delete from letter where written_at < :limit")
        .param("limit", clock.instant().minus(AGE_MAX).atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("select id, sealed from letter order by written_at, id limit :max")
        .param("max", BATCH_MAX)
        .query((row, _) -> letter(row.getObject("id", UUID.class), row.getBytes("sealed")))
        .list();
  }

  private Letter letter(UUID id, byte[] sealed) {
    var opened =
        box.open(sealed, id.toString())
            .orElseThrow(() -> new IllegalStateException("letter " + id + " has another key"));
    var parts = new String(opened, StandardCharsets.UTF_8).split("\n", 3);
    return new Letter(id, parts[0], parts[1], parts[2]);
  }

  /** Forgets a letter that left. */
  void remove(Letter letter) {
    jdbc.sql("delete from letter where id = :id").param("id", letter.id()).update();
  }

  /** A letter as its recipient reads it. */
  record Letter(UUID id, String recipient, String subject, String text) {
    @Override
    public String toString() {
      return "letter " + id; // never what it says
    }
  }
}
