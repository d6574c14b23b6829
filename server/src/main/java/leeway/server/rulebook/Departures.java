package leeway.server.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How rules were left: gone round, modified, left aside. Whoever did it may say so, and whoever
 * looks afterwards; it is counted by rule, and never by person.
 */
@Component
public final class Departures {
  private static final int RULES_MAX = 1_000;

  private final Journal journal;
  private final Decisions decisions;
  private final JdbcClient jdbc;

  Departures(Journal journal, Decisions decisions, JdbcClient jdbc) {
    this.journal = journal;
    this.decisions = decisions;
    this.jdbc = jdbc;
  }

  /** How often a rule was left, in each way. */
  public record Count(String rule, long wentRound, long modified, long leftAside) {
    /** A rule of which nobody said that they left it. */
    public static Count none(String rule) {
      return new Count(rule, 0, 0, 0);
    }

    /** How often anybody said so. */
    public long total() {
      return wentRound + modified + leftAside;
    }
  }

  /** The counts of all rules for what was done since an instant, the most first. */
  public List<Count> since(Instant instant) {
    return jdbc.sql(
            """
            select departure.rule,
              count(*) filter (where how = 'went-round') as went_round,
              count(*) filter (where how = 'modified') as modified,
              count(*) filter (where how = 'left-aside') as left_aside
            from departure
            left join act on act.seq = departure.act
            left join deed on deed.seq = departure.act
            where coalesce(act.happened_at, deed.happened_at) >= :since::timestamptz
            group by departure.rule
            order by count(*) desc, departure.rule
            limit :max
            """)
        .param("since", instant.toString())
        .param("max", RULES_MAX)
        .query(
            (row, _) ->
                new Count(
                    row.getString("rule"),
                    row.getLong("went_round"),
                    row.getLong("modified"),
                    row.getLong("left_aside")))
        .list();
  }

  /**
   * What may be said of an own act or deed.
   *
   * @param rules the rules that it set aside, of which one is meant; empty where nobody knows, as
   *     with a deed
   */
  public record Question(List<String> rules) {
    public Question {
      rules = List.copyOf(rules);
    }

    /** Whether this rule may be the one. */
    public boolean concerns(String rule) {
      return rules.isEmpty() || rules.contains(rule);
    }
  }

  /**
   * The question about an act beyond a rule, or a deed; nothing where it was answered, or where the
   * act left no rule.
   */
  public Optional<Question> question(Decision decision) {
    boolean isGiven = decision.what().equals("act") || decision.what().equals("deed");
    if (!isGiven || decision.isCorrected() || isAnswered(decision.seq())) {
      return Optional.empty();
    }
    var rules = setAside(decision.seq());
    return decision.what().equals("deed") || !rules.isEmpty()
        ? Optional.of(new Question(rules))
        : Optional.empty();
  }

  private boolean isAnswered(long act) {
    return jdbc.sql("select exists (select from departure where act = :act)")
        .param("act", act)
        .query(Boolean.class)
        .single();
  }

  private List<String> setAside(long act) {
    return jdbc.sql(
            """
            select rule
            from rule_use
            where seq = :act and use = 'set-aside'
            order by rule
            limit :max
            """)
        .param("act", act)
        .param("max", RULES_MAX)
        .query((row, _) -> row.getString("rule"))
        .list();
  }

  /**
   * Writes down how somebody left a rule by an own act; ProblemException where it is not theirs.
   */
  public void tell(long act, String rule, Departure how, Author author, Request request) {
    var decision =
        decisions
            .find(act)
            .filter(it -> it.actor().equals(author.actor()))
            .orElseThrow(
                () ->
                    new ProblemException(ProblemCode.NOT_FOUND, "You have no act of this number."));
    if (question(decision).filter(it -> it.concerns(rule)).isEmpty()) {
      throw new ProblemException(
          ProblemCode.CONFLICT, "It is said already, or that rule was not left by this act.");
    }
    var happening = new Happening.Noted("departure-told", how.parts(Map.of(act, rule)));
    journal.post(Posting.of(request, author, happening)).written();
  }
}
