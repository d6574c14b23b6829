package leeway.server.rulebook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did to rules: followed them, set them aside, refused for their sake, questioned. */
@Component
public final class RuleUses {
  private static final int RULES_MAX = 1_000;

  private final JdbcClient jdbc;

  RuleUses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How often a rule was used, in each way.
   *
   * @param given what was given beyond it, in minor units of the company's currency
   */
  public record Count(
      String rule, long applied, long setAside, long refused, long questioned, long given) {

    /** A rule that nobody used. */
    public static Count none(String rule) {
      return new Count(rule, 0, 0, 0, 0, 0);
    }

    /** How often it stood in somebody's way. */
    public long pressure() {
      return setAside + refused + questioned;
    }
  }

  /** The counts of all rules that were used since an instant, by rule. */
  public List<Count> since(Instant instant, String currency) {
    return jdbc.sql(
            """
            select rule_use.rule,
              count(*) filter (where use = 'applied') as applied,
              count(*) filter (where use = 'set-aside') as set_aside,
              count(*) filter (where use = 'refused') as refused,
              count(*) filter (where use = 'questioned') as questioned,
              coalesce(sum(act.amount) filter (where use = 'set-aside' and act.currency = :currency), 0) as given
            from rule_use
            join journal_entry entry on entry.seq = rule_use.seq
            left join act on act.seq = rule_use.seq
            left join refusal on refusal.seq = rule_use.seq
            where coalesce(act.happened_at, refusal.happened_at, entry.recorded_at) >= :since::timestamptz
            group by rule_use.rule
            order by rule_use.rule
            limit :max
            """)
        .param("currency", currency)
        .param("since", instant.toString())
        .param("max", RULES_MAX)
        .query(
            (row, _) ->
                new Count(
                    row.getString("rule"),
                    row.getLong("applied"),
                    row.getLong("set_aside"),
                    row.getLong("refused"),
                    row.getLong("questioned"),
                    row.getLong("given")))
        .list();
  }

  /** When somebody last refused for the sake of a rule, if anybody ever did. */
  public Optional<Instant> lastRefusal(String rule) {
    return jdbc.sql(
            """
            select refusal.happened_at
            from rule_use
            join refusal on refusal.seq = rule_use.seq
            where rule_use.rule = :rule and use = 'refused'
            order by refusal.happened_at desc
            limit 1
            """)
        .param("rule", rule)
        .query((row, _) -> row.getTimestamp("happened_at").toInstant())
        .optional();
  }

  /** The rule that stood in the way most often since an instant, if any did. */
  public Optional<Count> mostPressed(Instant instant, String currency) {
    return since(instant, currency).stream()
        .filter(count -> count.pressure() > 0)
        .max(Comparator.comparingLong(Count::pressure));
  }
}
