package leeway.server.rulebook.change;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.Shown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many changes of rules a quarter may bring, so that people can keep up: a setting of the
 * rulebook. Changes of what stands for law or safety are exempt; they neither wait nor count.
 */
@Component
final class ChangeBudget {
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int LISTED_MAX = 1_000;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  ChangeBudget(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How much of the quarter's changes is used, in words. */
  String inQuarter(Shown shown) {
    long used = used(shown.rulebook());
    var max = shown.rulebook().changesPerQuarter();
    return max.isPresent()
        ? shown.text("changes.budget", used, max.getAsInt())
        : shown.text("changes.in-quarter", used);
  }

  /** The same where somebody proposes to change a rule; blank where there is no budget. */
  String of(Rule rule, Shown shown) {
    if (shown.rulebook().changesPerQuarter().isEmpty()) {
      return "";
    }
    return rule.card().isLawOrSafety()
        ? shown.text("changes.exempt")
        : inQuarter(shown) + (isSpent(shown.rulebook()) ? " " + next(shown) : "");
  }

  /** The same where somebody proposes a new rule, which is never one of the law. */
  String ofNewRule(Shown shown) {
    return shown.rulebook().changesPerQuarter().isEmpty()
        ? ""
        : inQuarter(shown) + (isSpent(shown.rulebook()) ? " " + next(shown) : "");
  }

  private String next(Shown shown) {
    return shown.text("changes.spent", shown.day(nextQuarter(shown.zone())));
  }

  /** ProblemException where a change of these rules has to wait for the next quarter. */
  void requireRoom(Rulebook rulebook, boolean isExempt) {
    if (!isExempt && isSpent(rulebook)) {
      throw new ProblemException(
          ProblemCode.CONFLICT,
          "The changes of this quarter are used up; it can be published from "
              + nextQuarter(rulebook.company().zone())
              + " on. Law and safety do not wait.");
    }
  }

  private boolean isSpent(Rulebook rulebook) {
    var max = rulebook.changesPerQuarter();
    return max.isPresent() && used(rulebook) >= max.getAsInt();
  }

  /** How many changes were published since the quarter began, but for law and safety. */
  private long used(Rulebook rulebook) {
    var exempt =
        rulebook.rules().stream()
            .filter(it -> it.card().isLawOrSafety())
            .map(it -> it.id().value())
            .toList();
    return changed(quarter(rulebook.company().zone())).stream()
        .filter(rule -> !exempt.contains(rule))
        .count();
  }

  /** The rules of the changes that were published since an instant, one for each change. */
  private List<String> changed(Instant since) {
    return jdbc.sql(
            """
            select rule_change.rule
            from rulebook_publication
            join rule_change on rule_change.seq = rulebook_publication.change
            join journal_entry entry on entry.seq = rulebook_publication.seq
            where entry.recorded_at >= :since::timestamptz
            order by rulebook_publication.seq
            limit :max
            """)
        .param("since", since.toString())
        .param("max", LISTED_MAX)
        .query((row, _) -> row.getString("rule"))
        .list();
  }

  private Instant quarter(ZoneId zone) {
    return firstDay(zone).atStartOfDay(zone).toInstant();
  }

  private LocalDate firstDay(ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    int months = (today.getMonthValue() - 1) % MONTHS_OF_QUARTER;
    return today.withDayOfMonth(1).minusMonths(months);
  }

  private LocalDate nextQuarter(ZoneId zone) {
    return firstDay(zone).plusMonths(MONTHS_OF_QUARTER);
  }
}
