package leeway.server.rulebook;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The situations that no rule covered, by kind of request. */
@Component
public final class Gaps {
  private static final int KINDS_MAX = 200;

  private final JdbcClient jdbc;

  Gaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How often a kind of request met no rule, one count for each matter. */
  public record Gap(String kind, long times, Instant firstAt, Instant lastAt) {}

  /** All of them, the most frequent first. */
  public List<Gap> all() {
    return jdbc.sql(
            """
            select kind, count(*) as times, min(happened_at) as first_at, max(happened_at) as last_at
            from gap
            group by kind
            order by times desc, kind
            limit :max
            """)
        .param("max", KINDS_MAX)
        .query(
            (row, _) ->
                new Gap(
                    row.getString("kind"),
                    row.getLong("times"),
                    row.getTimestamp("first_at").toInstant(),
                    row.getTimestamp("last_at").toInstant()))
        .list();
  }
}
