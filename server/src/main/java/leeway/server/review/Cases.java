package leeway.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import leeway.worth.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acts and deeds that may be looked at, as the journal's tables have them. */
@Component
final class Cases {
  static final int CASES_MAX = 2_000;

  /** What is taken back is not looked at; neither is what is owed. */
  private static final String CASE =
      """
      with given as (
        select seq, recorded_at, happened_at, actor, ask_kind as kind, concession, amount, currency, 'inside' as reach
        from act
        where permission <> 'entitled'
        union all
        select deed.seq, deed.recorded_at, deed.happened_at, deed.actor,
          coalesce(said.body #>> '{content,facts,kind}', ''), deed.concession, deed.amount, deed.currency,
          case
            when not is_beyond then 'inside'
            when said.body -> 'beyond' @> '"outside/own-benefit"' then 'own-benefit'
            when said.body -> 'beyond' @> '"outside/concession"' then 'outside-kind'
            else 'beyond-limit'
          end
        from deed
        join journal_entry entry on entry.seq = deed.seq
        cross join lateral (select convert_from(entry.entry, 'UTF8')::jsonb -> 'body' as body) as said
      )
      select given.seq, given.actor, given.happened_at, given.kind, given.concession, given.amount, given.currency,
        given.reach, coalesce(set_aside.rule, '') as rule, case when first_look.act is null then 1 else 2 end as round
      from given
      left join lateral (
        select min(rule) as rule from rule_use where rule_use.seq = given.seq and use = 'set-aside') as set_aside on true
      left join review as first_look on first_look.act = given.seq and first_look.round = 1
      left join review as second_look on second_look.act = given.seq and second_look.round = 2
      left join appeal on appeal.act = given.seq
      where not exists (select from correction where correction.corrected = given.seq)
        and second_look.act is null and (first_look.act is null or appeal.act is not null)
      """;

  private final JdbcClient jdbc;

  Cases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those since an instant about which nobody has decided finally; oldest first. */
  List<Case> open(Instant since) {
    return jdbc.sql(
            CASE + "and given.happened_at >= :since::timestamptz order by given.seq limit :max")
        .param("since", since.toString())
        .param("max", CASES_MAX)
        .query((row, _) -> one(row))
        .list();
  }

  /** Those of these numbers that are open, oldest first. */
  List<Case> open(Collection<Long> seqs) {
    return jdbc.sql(CASE + "and given.seq = any(:seqs) order by given.seq limit :max")
        .param("seqs", seqs.toArray(Long[]::new))
        .param("max", CASES_MAX)
        .query((row, _) -> one(row))
        .list();
  }

  /**
   * Those of the first round that were recorded before one instant or happened before another,
   * oldest first, at most so many.
   */
  List<Case> untouchedSince(Instant recorded, Instant happened, int limit) {
    return jdbc.sql(
            CASE
                + """
                and first_look.act is null
                  and (given.recorded_at < :recorded::timestamptz or given.happened_at < :happened::timestamptz)
                order by given.seq
                limit :limit
                """)
        .param("recorded", recorded.toString())
        .param("happened", happened.toString())
        .param("limit", limit)
        .query((row, _) -> one(row))
        .list();
  }

  /** How many acts and deeds since an instant need nobody: what is owed, and what is inside. */
  long standing(Instant since) {
    return jdbc.sql(
            """
            select
              (select count(*) from act where happened_at >= :since::timestamptz)
              + (select count(*) from deed where not is_beyond and happened_at >= :since::timestamptz)
            """)
        .param("since", since.toString())
        .query(Long.class)
        .single();
  }

  private static Case one(ResultSet row) throws SQLException {
    return new Case(
        row.getLong("seq"),
        row.getString("actor"),
        row.getTimestamp("happened_at").toInstant(),
        row.getString("kind"),
        row.getString("rule"),
        row.getString("concession"),
        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
        reach(row.getString("reach")),
        row.getInt("round"));
  }

  private static Case.Reach reach(String code) {
    return switch (code) {
      case "inside" -> Case.Reach.INSIDE;
      case "beyond-limit" -> Case.Reach.BEYOND_LIMIT;
      case "outside-kind" -> Case.Reach.OUTSIDE_KIND;
      case "own-benefit" -> Case.Reach.OWN_BENEFIT;
      default -> throw new IllegalStateException("no reach is called `" + code + "`");
    };
  }
}
