package leeway.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.posting.Sum;
import leeway.server.journal.posting.Window;
import leeway.server.journal.writer.Books;
import leeway.server.journal.writer.BooksReader;
import leeway.server.journal.writer.Pot;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the journal's tables say now of flags, bounds and draws, read without any lock: enough for
 * an answer; the commit looks again.
 */
public final class CurrentBooks {

  private static final int BOUNDS_MAX = 10_000;

  private static final String SLICES =
      """
      select line.seq, line.drawer, line.starts_on, line.currency,
        line.cost - used.cost as cost, line.face - used.face as face
      from journal_entry entry
      join draw_line line on line.seq = entry.seq and line.window_kind = 'day'
      cross join lateral (
        select coalesce(sum(cost), 0) as cost, coalesce(sum(face), 0) as face
        from slice_use
        where slice = entry.seq) as used
      where entry.kind = 'slice-taken'
      """;

  private static final String SLICES_LEFT =
      """
        and (line.cost > used.cost or line.face > used.face)
      order by line.seq desc
      limit 1000
      """;

  private final JdbcClient jdbc;

  CurrentBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was drawn: for the same subject in seven days by anybody's latitude, and by this drawer
   * today and in this ISO week.
   */
  public record Drawn(Sum sameSubject, Sum today, Sum thisWeek) {}

  /** The flags that are set, by name; those that are lifted are not among them. */
  public Map<String, String> flags() {
    var flags = new TreeMap<String, String>();
    jdbc.sql("select name, value from flag where value <> '' order by name limit :max")
        .param("max", BOUNDS_MAX)
        .query(
            row -> {
              flags.put(row.getString("name"), row.getString("value"));
            });
    return flags;
  }

  /** What a bound allows; empty where nobody has set it. */
  public Optional<Limits> limits(String bound) {
    return jdbc.sql(
            """
            select currency, act_cost, act_face, day_cost, day_face, week_cost, week_face
            from bound
            where name = :bound
            """)
        .param("bound", bound)
        .query((row, _) -> BooksReader.limits(row))
        .optional();
  }

  /** What a bound allows, by whom it was set and when. */
  public record SetBound(String name, Limits limits, String actor, Instant setAt) {}

  /** All bounds, by name. */
  public List<SetBound> bounds() {
    return jdbc.sql(
            """
            select bound.name, currency, act_cost, act_face, day_cost, day_face, week_cost, week_face, entry.actor,
              entry.recorded_at
            from bound
            join journal_entry entry on entry.seq = bound.seq
            order by bound.name
            limit :max
            """)
        .param("max", BOUNDS_MAX)
        .query(
            (row, _) ->
                new SetBound(
                    row.getString("name"),
                    BooksReader.limits(row),
                    row.getString("actor"),
                    row.getTimestamp("recorded_at").toInstant()))
        .list();
  }

  /**
   * What was drawn up to now by the database's clock. Of several subjects, the larger sums count.
   */
  public Drawn drawn(Drawer drawer, List<SubjectId> about, Currency currency, ZoneId zone) {
    Instant now = now();
    LocalDate today = LocalDate.ofInstant(now, zone);
    return new Drawn(
        sameSubject(about, currency, now.minus(Books.ACT_DAYS)),
        budget(Pot.ofDrawer(drawer.text(), currency, Window.DAY, Window.DAY.start(today))),
        budget(Pot.ofDrawer(drawer.text(), currency, Window.WEEK, Window.WEEK.start(today))));
  }

  /**
   * The instant that the next entry would bear: the database's clock, never earlier than the last
   * entry.
   */
  public Instant now() {
    return jdbc.sql("select greatest(clock_timestamp(), recorded_at) from journal_head")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /**
   * What was drawn for the same subject by anybody's latitude in the time up to now. Of several
   * subjects, the larger sums count.
   */
  public Sum drawnFor(List<SubjectId> about, Currency currency, Duration time) {
    return sameSubject(about, currency, now().minus(time));
  }

  private Sum sameSubject(List<SubjectId> about, Currency currency, Instant from) {
    return jdbc.sql(
            """
            select coalesce(max(cost), 0) as cost, coalesce(max(face), 0) as face
            from (
              select sum(cost) as cost, sum(face) as face
              from draw_line
              where window_kind = 'act' and pot = any(:subjects) and currency = :currency and counts_from > :from
              group by pot
            ) as sums
            """)
        .param("subjects", about.stream().map(SubjectId::text).toArray(String[]::new))
        .param("currency", currency.getCurrencyCode())
        .param("from", Timestamp.from(from))
        .query((row, _) -> new Sum(row.getLong("cost"), row.getLong("face")))
        .single();
  }

  /**
   * A slice of a bound that a device took along: whose, on which day of the zone, and how much of
   * it is left.
   */
  public record Slice(long id, String drawer, LocalDate day, Currency currency, Sum left) {}

  /** The slices of a drawer that were taken on this day and have something left, newest first. */
  public List<Slice> slices(Drawer drawer, LocalDate day) {
    return jdbc.sql(
            SLICES + "  and line.drawer = :drawer and line.starts_on = :day\n" + SLICES_LEFT)
        .param("drawer", drawer.text())
        .param("day", day)
        .query((row, _) -> slice(row))
        .list();
  }

  /** The slices of days that are over, each by its own zone, that have something left. */
  public List<Slice> slicesOver() {
    return jdbc.sql(
            SLICES
                + "  and line.starts_on < (clock_timestamp() at time zone line.zone)::date\n"
                + SLICES_LEFT)
        .query((row, _) -> slice(row))
        .list();
  }

  private static Slice slice(ResultSet row) throws SQLException {
    return new Slice(
        row.getLong("seq"),
        row.getString("drawer"),
        row.getDate("starts_on").toLocalDate(),
        Currency.getInstance(row.getString("currency")),
        new Sum(row.getLong("cost"), row.getLong("face")));
  }

  private Sum budget(Pot pot) {
    return jdbc.sql(
            """
            select cost, face
            from budget
            where drawer = :drawer and currency = :currency and window_kind = :window and starts_on = :startsOn
            """)
        .param("drawer", pot.owner())
        .param("currency", pot.currency().getCurrencyCode())
        .param("window", pot.window().text())
        .param("startsOn", pot.startsOn())
        .query((row, _) -> new Sum(row.getLong("cost"), row.getLong("face")))
        .optional()
        .orElse(Sum.ZERO);
  }
}
