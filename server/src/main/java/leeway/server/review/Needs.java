package leeway.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import leeway.worth.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for whom: what was handed over and not answered, and what was promised. */
@Component
public final class Needs {
  private static final int ROWS_MAX = 200;

  private final JdbcClient jdbc;

  Needs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An ask that was handed to a role, and that nobody answered yet. */
  public record Waiting(long seq, String ask, String kind, String role, Instant since) {}

  /** What somebody promised a customer; zero where it is no money. */
  public record Promise(long seq, String owner, LocalDate dueOn, Money amount) {}

  /** What was asked at the desk and never answered by an act, a refusal or a hand-over. */
  public record Unanswered(String kind, String ruling, String permission, long times) {}

  /** What was done since an instant, by kind of request and what was given. */
  public record Done(String kind, String concession, long times, Money amount) {}

  /** How often something was asked at the desk, and how often that was handed upward. */
  public record Upward(long asks, long handedOver) {
    /** So many of 100; 0 where nothing was asked. */
    public long ofHundred() {
      return asks == 0 ? 0 : Math.round(100.0 * handedOver / asks);
    }
  }

  /** How much was asked upward since an instant: the figure to drive down. */
  public Upward upward(Instant since) {
    return jdbc.sql(
            """
            select
              (select count(*) from ask where asked_at >= :since::timestamptz) as asks,
              (select count(distinct ask) from referral where happened_at >= :since::timestamptz) as handed_over
            """)
        .param("since", since.toString())
        .query((row, _) -> new Upward(row.getLong("asks"), row.getLong("handed_over")))
        .single();
  }

  /** What people of a team handed over since an instant and nobody answered, oldest first. */
  public List<Waiting> waiting(Instant since, Team team) {
    return jdbc.sql(
            """
            select seq, ask, ask_kind, role, happened_at
            from referral
            where happened_at >= :since::timestamptz and (:isEverybody or actor = any(:actors))
              and not exists (select from act where act.ask = referral.ask)
              and not exists (select from refusal where refusal.ask = referral.ask)
            order by seq
            limit :max
            """)
        .param("since", since.toString())
        .param("isEverybody", team.isEverybody())
        .param("actors", team.actors())
        .param("max", ROWS_MAX)
        .query(
            (row, _) ->
                new Waiting(
                    row.getLong("seq"),
                    row.getString("ask"),
                    row.getString("ask_kind"),
                    row.getString("role"),
                    row.getTimestamp("happened_at").toInstant()))
        .list();
  }

  /** What was promised for a day from the first up to the last and not kept yet, by day. */
  public List<Promise> promises(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select seq, owner, due_on, amount, currency
            from promise
            where due_on between :first and :last
              and not exists (
                select from promise_kept kept
                where kept.promised = promise.seq and kept.position = promise.position)
              and not exists (select from correction where correction.corrected = promise.seq)
            order by due_on, seq, position
            limit :max
            """)
        .param("first", first)
        .param("last", last)
        .param("max", ROWS_MAX)
        .query((row, _) -> promise(row))
        .list();
  }

  /** Of the promises for a day from the first up to the last: how many there are, and were kept. */
  public record Kept(long promised, long kept) {}

  /** How many of the promises of these days were kept; what was taken back is not among them. */
  public Kept kept(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select count(*) as promised, count(kept.seq) as kept
            from promise
            left join promise_kept kept on kept.promised = promise.seq and kept.position = promise.position
            where due_on between :first and :last
              and not exists (select from correction where correction.corrected = promise.seq)
            """)
        .param("first", first)
        .param("last", last)
        .query((row, _) -> new Kept(row.getLong("promised"), row.getLong("kept")))
        .single();
  }

  /** What a team asked between two instants and nobody answered, the most frequent first. */
  public List<Unanswered> unanswered(Instant since, Instant until, Team team) {
    return jdbc.sql(
            """
            select kind, ruling, permission, count(*) as times
            from ask
            where asked_at >= :since::timestamptz and asked_at < :until::timestamptz
              and (:isEverybody or actor = any(:actors))
              and not exists (select from act where act.ask = ask.id)
              and not exists (select from refusal where refusal.ask = ask.id)
              and not exists (select from referral where referral.ask = ask.id)
            group by kind, ruling, permission
            order by times desc, kind, ruling, permission
            limit :max
            """)
        .param("since", since.toString())
        .param("until", until.toString())
        .param("isEverybody", team.isEverybody())
        .param("actors", team.actors())
        .param("max", ROWS_MAX)
        .query(
            (row, _) ->
                new Unanswered(
                    row.getString("kind"),
                    row.getString("ruling"),
                    row.getString("permission"),
                    row.getLong("times")))
        .list();
  }

  /** What a team did since an instant, the largest sum first; by nobody's name. */
  public List<Done> done(Instant since, Team team) {
    return jdbc.sql(
            """
            select kind, concession, currency, count(*) as times, sum(amount) as amount
            from (
              select seq, actor, ask_kind as kind, concession, currency, amount from act where happened_at >= :since::timestamptz
              union all
              select seq, actor, '', concession, currency, amount from deed where happened_at >= :since::timestamptz
            ) as done
            where (:isEverybody or actor = any(:actors))
              and not exists (select from correction where correction.corrected = done.seq)
            group by kind, concession, currency
            order by amount desc, kind, concession
            limit :max
            """)
        .param("since", since.toString())
        .param("isEverybody", team.isEverybody())
        .param("actors", team.actors())
        .param("max", ROWS_MAX)
        .query(
            (row, _) ->
                new Done(
                    row.getString("kind"),
                    row.getString("concession"),
                    row.getLong("times"),
                    money(row)))
        .list();
  }

  private static Promise promise(ResultSet row) throws SQLException {
    return new Promise(
        row.getLong("seq"),
        row.getString("owner"),
        row.getObject("due_on", LocalDate.class),
        money(row));
  }

  private static Money money(ResultSet row) throws SQLException {
    return new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
  }
}
