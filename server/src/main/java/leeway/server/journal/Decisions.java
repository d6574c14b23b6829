package leeway.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Receipt;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Request;
import leeway.worth.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided, for reading: acts, deeds, refusals, referrals and corrections. */
public final class Decisions {
  private static final String DECISION =
      """
      with decided as (
        select seq, happened_at, actor, 'act' as what, ask, ask_kind, concession, permission, amount, currency,
          false as is_beyond, null::bigint as corrected
        from act
        union all
        select seq, happened_at, actor, 'deed', '', '', concession, '', amount, currency, is_beyond, null from deed
        union all
        select seq, happened_at, actor, 'refusal', ask, ask_kind, '', '', null, null, false, null from refusal
        union all
        select seq, happened_at, actor, 'referral', ask, ask_kind, '', '', null, null, false, null from referral
        union all
        select seq, recorded_at, actor, 'correction', '', '', '', '', null, null, false, corrected from correction
      )
      select decided.seq, entry.epoch, entry.hash, entry.recorded_at, decided.happened_at, decided.actor, decided.what, decided.ask,
        decided.ask_kind, decided.concession, decided.permission, decided.amount, decided.currency,
        decided.is_beyond, decided.corrected,
        exists (select from correction where correction.corrected = decided.seq) as is_corrected,
        promise.owner as promised_by, promise.what ->> 'by' as promised_for,
        promise.what ->> 'what' as promised_what
      from decided
      join journal_entry entry on entry.seq = decided.seq
      left join promise on promise.seq = decided.seq and promise.position = 1
      """;

  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was decided under a sequence number.
   *
   * @param happenedAt when it was recorded, unless the company's own files told it and say when
   * @param actor who did it; not who imported it
   * @param kind the kind of request, blank for a deed or a correction
   * @param isBeyond whether a deed went beyond its author's latitude
   * @param isCorrected whether a later entry took it back or amended it
   */
  public record Decision(
      Receipt receipt,
      Instant recordedAt,
      Instant happenedAt,
      String actor,
      String what,
      String ask,
      String kind,
      String concession,
      String permission,
      Optional<Money> amount,
      boolean isBeyond,
      boolean isCorrected,
      Optional<Long> corrected,
      Optional<Promised> promise) {
    public long seq() {
      return receipt.seq();
    }

    /** Whether what it gives is owed still, and somebody else hands it over. */
    public boolean isDebt() {
      return promise.filter(it -> it.what().equals(concession)).isPresent();
    }
  }

  /** Who promised to see to it, by when, and what. */
  public record Promised(String owner, Instant by, String what) {}

  /** The decision of this number. */
  public Optional<Decision> find(long seq) {
    return jdbc.sql(DECISION + "where decided.seq = :seq")
        .param("seq", seq)
        .query((row, _) -> decision(row))
        .optional();
  }

  /** What one actor decided on a day of a zone before a sequence number, newest first. */
  public List<Decision> ofDay(String actor, LocalDate day, ZoneId zone, Page page) {
    return jdbc.sql(
            DECISION
                + """
                where decided.actor = :actor and decided.seq < :before
                  and decided.happened_at >= :from::timestamptz and decided.happened_at < :until::timestamptz
                order by decided.seq desc
                limit :limit
                """)
        .param("actor", actor)
        .param("before", page.before())
        .param("from", day.atStartOfDay(zone).toInstant().toString())
        .param("until", day.plusDays(1).atStartOfDay(zone).toInstant().toString())
        .param("limit", page.limit())
        .query((row, _) -> decision(row))
        .list();
  }

  /** What one actor decided before a sequence number, newest first. */
  public List<Decision> of(String actor, Page page) {
    return jdbc.sql(
            DECISION
                + """
                where decided.actor = :actor and decided.seq < :before
                order by decided.seq desc
                limit :limit
                """)
        .param("actor", actor)
        .param("before", page.before())
        .param("limit", page.limit())
        .query((row, _) -> decision(row))
        .list();
  }

  /** What was given by anybody since then, what was given most often first; at most 50 codes. */
  public List<String> mostGiven(Instant since) {
    return jdbc.sql(
            """
            select concession
            from (
              select concession, happened_at from act
              union all
              select concession, happened_at from deed
            ) as given
            where concession <> '' and happened_at >= :since::timestamptz
            group by concession
            order by count(*) desc, concession
            limit 50
            """)
        .param("since", since.toString())
        .query((row, _) -> row.getString("concession"))
        .list();
  }

  /** What became of a request that was sent before: its receipt, or that its key is taken. */
  public Optional<Outcome> earlier(Request request) {
    return jdbc.sql(
            """
            select epoch, seq, hash, request_hash
            from journal_entry
            where idempotency_key = :key
            """)
        .param("key", request.key().digest().hex())
        .<Outcome>query(
            (row, _) ->
                row.getString("request_hash").equals(request.body().hex())
                    ? new Outcome.Replayed(receipt(row), Outcome.Fit.WITHIN)
                    : new Outcome.KeyReused())
        .optional();
  }

  /** The rows before a sequence number, at most so many. */
  public record Page(long before, int limit) {
    /** The newest rows. */
    public static Page first(int limit) {
      return new Page(Long.MAX_VALUE, limit);
    }
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        receipt(row),
        row.getTimestamp("recorded_at").toInstant(),
        row.getTimestamp("happened_at").toInstant(),
        row.getString("actor"),
        row.getString("what"),
        row.getString("ask"),
        row.getString("ask_kind"),
        row.getString("concession"),
        row.getString("permission"),
        money(row),
        row.getBoolean("is_beyond"),
        row.getBoolean("is_corrected"),
        Optional.ofNullable(row.getObject("corrected", Long.class)),
        promised(row));
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(row.getInt("epoch"), row.getLong("seq"), new Digest(row.getString("hash")));
  }

  private static Optional<Money> money(ResultSet row) throws SQLException {
    @Nullable String currency = row.getString("currency");
    return currency == null
        ? Optional.empty()
        : Optional.of(new Money(row.getLong("amount"), Currency.getInstance(currency)));
  }

  private static Optional<Promised> promised(ResultSet row) throws SQLException {
    @Nullable String owner = row.getString("promised_by");
    @Nullable String by = row.getString("promised_for");
    @Nullable String what = row.getString("promised_what");
    return owner == null || by == null || what == null
        ? Optional.empty()
        : Optional.of(new Promised(owner, Instant.parse(by), what));
  }
}
