package leeway.server.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decisions left to be done or to be thought about, newest first. */
public final class Registers {
  private final JdbcClient jdbc;

  Registers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A situation that no rule covered. */
  public record Gap(long seq, String matter, String kind, Instant firstAskedAt) {}

  /** Something that somebody must do by a day. */
  public record Task(
      long seq, int position, String kind, String owner, LocalDate dueOn, Instant raisedAt) {}

  /** Situations that no rule covered. */
  public List<Gap> gaps(Decisions.Page page) {
    return jdbc.sql(
            """
            select seq, matter, kind, recorded_at
            from gap
            where seq < :before
            order by seq desc
            limit :limit
            """)
        .param("before", page.before())
        .param("limit", page.limit())
        .query(
            (row, _) ->
                new Gap(
                    row.getLong("seq"),
                    row.getString("matter"),
                    row.getString("kind"),
                    row.getTimestamp("recorded_at").toInstant()))
        .list();
  }

  /** Tasks that answers raised. All tasks of one entry come together. */
  public List<Task> tasks(Decisions.Page page) {
    return jdbc.sql(
            """
            select task.seq, task.position, task.kind, task.owner, task.due_on, entry.recorded_at
            from task
            join journal_entry entry on entry.seq = task.seq
            where task.seq < :before
            order by task.seq desc, task.position
            limit :limit
            """)
        .param("before", page.before())
        .param("limit", page.limit())
        .query(
            (row, _) ->
                new Task(
                    row.getLong("seq"),
                    row.getInt("position"),
                    row.getString("kind"),
                    row.getString("owner"),
                    row.getDate("due_on").toLocalDate(),
                    row.getTimestamp("recorded_at").toInstant()))
        .list();
  }
}
