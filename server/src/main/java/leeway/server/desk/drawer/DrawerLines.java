package leeway.server.desk.drawer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import leeway.worth.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was posted on the account of a drawer, as the journal's money lines have it. */
@Component
final class DrawerLines {
  private static final int LINES_MAX = 10_000;

  private final JdbcClient jdbc;

  DrawerLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What left a drawer as one code of the till or the ledger, less what came back. */
  record Expected(String code, Money amount) {}

  /** One posting: the number of its entry, when, which rule, and how much. */
  record Line(long seq, Instant at, String account, String code, String rule, Money amount) {}

  /** The sums of a day by code; what was brought in left the drawer when it happened. */
  List<Expected> expected(String account, LocalDate day, ZoneId zone) {
    return jdbc.sql(
            """
            select code, line.currency, sum(line.amount) as amount
            from money_line line
            left join act on act.seq = line.seq
            where account = :account
              and coalesce(act.happened_at, line.recorded_at) >= :from::timestamptz
              and coalesce(act.happened_at, line.recorded_at) < :until::timestamptz
              and line.recorded_at >= :from::timestamptz
            group by code, line.currency
            order by code, line.currency
            limit :max
            """)
        .param("account", account)
        .param("from", day.atStartOfDay(zone).toInstant().toString())
        .param("until", day.plusDays(1).atStartOfDay(zone).toInstant().toString())
        .param("max", LINES_MAX)
        .query((row, _) -> new Expected(row.getString("code"), money(row)))
        .list();
  }

  /** Every posting of a day, in order. */
  List<Line> lines(String account, LocalDate day, ZoneId zone) {
    return jdbc.sql(
            """
            select line.seq, line.recorded_at, line.account, line.code, coalesce(act.rule, '') as rule, line.amount,
              line.currency
            from money_line line
            left join act on act.seq = line.seq
            where line.account = :account
              and coalesce(act.happened_at, line.recorded_at) >= :from::timestamptz
              and coalesce(act.happened_at, line.recorded_at) < :until::timestamptz
              and line.recorded_at >= :from::timestamptz
            order by line.seq, line.position
            limit :max
            """)
        .param("account", account)
        .param("from", day.atStartOfDay(zone).toInstant().toString())
        .param("until", day.plusDays(1).atStartOfDay(zone).toInstant().toString())
        .param("max", LINES_MAX)
        .query(
            (row, _) ->
                new Line(
                    row.getLong("seq"),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("account"),
                    row.getString("code"),
                    row.getString("rule"),
                    money(row)))
        .list();
  }

  private static Money money(ResultSet row) throws SQLException {
    return new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
  }
}
