package leeway.server.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import leeway.server.people.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of looks, and who looked. */
@Component
public final class Looks {
  private static final int LOOKS_MAX = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Looks(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What came of one look at an act.
   *
   * @param seq the number of the entry that says so
   * @param actor who decided; the service, where nobody touched it
   */
  public record Looked(
      long act,
      int round,
      long seq,
      Instant at,
      String actor,
      String verdict,
      String criterion,
      String lesson) {}

  /** Somebody who was shown what an act or deed says. */
  public record Reader(String actor, Instant firstAt) {}

  /** What came of the looks at an act, first round first. */
  public List<Looked> of(long act) {
    return jdbc.sql(
            """
            select act, round, seq, recorded_at, actor, verdict, criterion, lesson
            from review
            where act = :act
            order by round
            limit 2
            """)
        .param("act", act)
        .query(
            (row, _) ->
                new Looked(
                    row.getLong("act"),
                    row.getInt("round"),
                    row.getLong("seq"),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("actor"),
                    row.getString("verdict"),
                    row.getString("criterion"),
                    row.getString("lesson")))
        .list();
  }

  /** Whether its author asked for a second look at an act. */
  public boolean isAppealed(long act) {
    return jdbc.sql("select exists (select from appeal where act = :act)")
        .param("act", act)
        .query(Boolean.class)
        .single();
  }

  /** Who was shown an act, first reader first. */
  public List<Reader> readers(long act) {
    return jdbc.sql(
            """
            select actor, first_at
            from looked
            where act = :act
            order by first_at
            limit :max
            """)
        .param("act", act)
        .param("max", LOOKS_MAX)
        .query(
            (row, _) ->
                new Reader(row.getString("actor"), row.getTimestamp("first_at").toInstant()))
        .list();
  }

  /** Keeps that somebody is shown what these acts say; each of them for the first time only. */
  void note(Collection<Long> acts, Caller.Person caller) {
    note(acts, "person/" + caller.person(), clock.instant());
  }

  /** The same about somebody, as entries write actors, at a moment of the past. */
  public void note(Collection<Long> acts, String actor, Instant at) {
    jdbc.sql(
            """
            insert into looked (act, actor, first_at)
            select act, :actor, :at::timestamptz
            from unnest(:acts) as shown (act)
            on conflict (act, actor) do nothing
            """)
        .param("acts", acts.toArray(Long[]::new))
        .param("actor", actor)
        .param("at", at.toString())
        .update();
  }
}
