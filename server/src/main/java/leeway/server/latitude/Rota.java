package leeway.server.latitude;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import leeway.policy.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is on duty when, as the company's own rota says; nobody is where none was brought. */
public final class Rota {
  private static final int ON_DUTY_MAX = 10_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Rota(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** The time from which, and until which, somebody is on duty; the end itself is not duty. */
  public record Shift(PersonId person, Instant from, Instant to) {
    public Shift {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(
            "a shift ends after it starts, got " + from + " to " + to);
      }
    }
  }

  /** Puts these in the place of all shifts that start from the first of them to the last. */
  public void replace(List<Shift> shifts) {
    if (shifts.isEmpty()) {
      return;
    }
    var first = shifts.stream().map(Shift::from).min(Comparator.naturalOrder()).orElseThrow();
    var last = shifts.stream().map(Shift::from).max(Comparator.naturalOrder()).orElseThrow();
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql(
                  """
                  delete from shift
                  where starts_at between :first::timestamptz and :last::timestamptz
                  """)
              .param("first", first.toString())
              .param("last", last.toString())
              .update();
          add(shifts);
        });
  }

  private void add(List<Shift> shifts) {
    jdbc.sql(
            """
            insert into shift (person, starts_at, ends_at)
            select person, starts_at::timestamptz, ends_at::timestamptz
            from unnest(:persons::text[], :starts::text[], :ends::text[])
              as brought (person, starts_at, ends_at)
            on conflict (person, starts_at) do nothing
            """)
        .param("persons", shifts.stream().map(it -> it.person().value()).toArray(String[]::new))
        .param("starts", shifts.stream().map(it -> it.from().toString()).toArray(String[]::new))
        .param("ends", shifts.stream().map(it -> it.to().toString()).toArray(String[]::new))
        .update();
  }

  /** Everybody who is on duty at a moment. */
  public Set<PersonId> onDuty(Instant at) {
    return jdbc.sql(
            """
            select distinct person
            from shift
            where ends_at > :at::timestamptz and starts_at <= :at::timestamptz
            limit :max
            """)
        .param("at", at.toString())
        .param("max", ON_DUTY_MAX)
        .query((row, _) -> new PersonId(row.getString("person")))
        .set();
  }
}
