package leeway.server.connect;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;

/**
 * Messages that were committed with their entries and wait to leave. Each is sent at least once: of
 * two nodes both may send one, with the same Message-ID, by which mail systems fold them.
 */
final class Outbox {
  private static final int BATCH_MAX = 50;
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final JdbcClient jdbc;
  private final Mail mail;
  private final InstantSource clock;

  Outbox(JdbcClient jdbc, Mail mail, InstantSource clock) {
    this.jdbc = jdbc;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * Sends what waits, oldest first, until the mail server takes no more; returns how many left. A
   * message that failed is tried again at the next call; one without an address that can be read
   * holds up no other.
   */
  int sendWaiting() {
    int sent = 0;
    for (Message message : waiting()) {
      try {
        mail.send(message);
      } catch (MailParseException e) {
        LOG.error("message {} has no recipient that mail can reach", message.id());
        continue;
      } catch (MailException e) {
        LOG.warn("message {} waits: {}", message.id(), e.getClass().getSimpleName());
        return sent;
      }
      markSent(message);
      sent++;
    }
    return sent;
  }

  private List<Message> waiting() {
    return jdbc.sql(
            """
            select seq, position, channel, recipient,
              (select string_agg(part.key || ': ' || part.value, chr(10) order by part.key)
               from jsonb_each_text(payload) part) as text
            from outbox
            where sent_at is null
            order by seq, position
            limit :limit
            """)
        .param("limit", BATCH_MAX)
        .query(
            (row, _) ->
                new Message(
                    row.getLong("seq"),
                    row.getInt("position"),
                    row.getString("channel"),
                    row.getString("recipient"),
                    row.getString("text")))
        .list();
  }

  private void markSent(Message message) {
    jdbc.sql(
            """
            update outbox
            set sent_at = :now
            where seq = :seq and position = :position and sent_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("seq", message.seq())
        .param("position", message.position())
        .update();
  }

  /** A message of an entry: what it is about, who gets it, and what it says. */
  record Message(long seq, int position, String channel, String recipient, String text) {
    /** The same for each attempt to send it. */
    String id() {
      return seq + "." + position;
    }
  }
}
