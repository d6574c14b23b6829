package leeway.server.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Receipt;
import leeway.worth.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decisions left to be done or to be thought about, newest first. */
public final class Registers {
  private final JdbcClient jdbc;

  Registers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A situation that no rule covered. */
  public record Gap(long seq, String matter, String kind, Instant firstAskedAt) {}

  /**
   * Something that somebody must do by a day.
   *
   * @param rule the rule for whose sake it is to be done; blank where there is none
   * @param forCustomer what the customer has of it; blank where nobody says
   */
  public record Task(
      long seq,
      int position,
      String kind,
      String owner,
      LocalDate dueOn,
      Instant raisedAt,
      String rule,
      String forCustomer) {}

  /** Situations that no rule covered. */
  public List<Gap> gaps(Decisions.Page page) {
    return jdbc.sql(
            """
            select seq, matter, kind, happened_at
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
                    row.getTimestamp("happened_at").toInstant()))
        .list();
  }

  /**
   * Tasks that answers raised, but for what was taken back whole. All tasks of one entry come
   * together.
   */
  public List<Task> tasks(Decisions.Page page) {
    return jdbc.sql(
            """
            select task.seq, task.position, task.kind, task.owner, task.due_on, entry.recorded_at,
              coalesce(task.what ->> 'rule', '') as rule,
              coalesce(task.what ->> 'forCustomer', '') as for_customer
            from task
            join journal_entry entry on entry.seq = task.seq
            where task.seq < :before
              and not exists (
                select from correction
                where correction.corrected = task.seq and not exists (
                  select from money_line line
                  where line.seq = correction.seq and not line.is_back))
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
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("rule"),
                    row.getString("for_customer")))
        .list();
  }

  /**
   * Something promised to a customer and not kept yet: the entry that promised it and which of its
   * promises it is, who promised, what, its amount (zero where it is no money), by when, and the
   * ask that it is about; blank where it is about none.
   */
  public record Promise(
      Receipt receipt,
      int position,
      String actor,
      String what,
      Money amount,
      Instant by,
      String ask) {}

  /** What this person owes to customers, the first due first. */
  public List<Promise> promisesOf(String owner) {
    return jdbc.sql(
            """
            select entry.epoch, promise.seq, entry.hash, promise.position,
              coalesce(act.actor, refusal.actor, entry.actor) as actor,
              promise.what ->> 'what' as what, promise.amount, promise.currency, promise.what ->> 'by' as by,
              coalesce(act.ask, refusal.ask, referral.ask, aside.about, '') as ask
            from promise
            join journal_entry entry on entry.seq = promise.seq
            left join act on act.seq = promise.seq
            left join refusal on refusal.seq = promise.seq
            left join referral on referral.seq = promise.seq
            left join aside on aside.seq = promise.seq
            where promise.owner = :owner
              and not exists (
                select from promise_kept kept
                where kept.promised = promise.seq and kept.position = promise.position)
              and not exists (select from correction where correction.corrected = promise.seq)
            order by promise.due_on, promise.seq, promise.position
            limit 200
            """)
        .param("owner", owner)
        .query(
            (row, _) ->
                new Promise(
                    new Receipt(
                        row.getInt("epoch"), row.getLong("seq"), new Digest(row.getString("hash"))),
                    row.getInt("position"),
                    row.getString("actor"),
                    row.getString("what"),
                    new Money(
                        row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                    Instant.parse(row.getString("by")),
                    row.getString("ask")))
        .list();
  }

  /** A flag that is set, by whom and why. */
  public record Flag(String name, String actor, String reason, Instant setAt) {}

  /** The flags whose names begin so and that are set now, by name. */
  public List<Flag> flags(String prefix) {
    return jdbc.sql(
            """
            select flag.name, entry.actor, entry.recorded_at,
              convert_from(entry.entry, 'UTF8')::jsonb #>> '{body,content,reason}' as reason
            from flag
            join journal_entry entry on entry.seq = flag.seq
            where flag.value <> '' and starts_with(flag.name, :prefix)
            order by flag.name
            limit 1000
            """)
        .param("prefix", prefix)
        .query(
            (row, _) ->
                new Flag(
                    row.getString("name"),
                    row.getString("actor"),
                    row.getString("reason"),
                    row.getTimestamp("recorded_at").toInstant()))
        .list();
  }
}
