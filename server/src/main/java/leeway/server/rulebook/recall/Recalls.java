package leeway.server.rulebook.recall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import leeway.policy.RuleId;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.rulebook.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often people knew why a rule was born. No entry, hash or table knows who was asked. */
@Component
public final class Recalls {
  /** Nothing is told of fewer answers. */
  public static final int ANSWERS_MIN = 5;

  private static final int RULES_MAX = 1_000;

  private final Journal journal;
  private final JdbcClient jdbc;

  Recalls(Journal journal, JdbcClient jdbc) {
    this.journal = journal;
    this.jdbc = jdbc;
  }

  /** How many remembered, of how many who answered. */
  public record Count(String rule, long remembered, long asked) {}

  /** Writes down whether somebody, nobody knows who, remembered. */
  void answer(RuleId rule, Remembered remembered, Request request) {
    var parts =
        Map.<String, Part>of(
            "rule",
            Part.plain(rule.value()),
            "remembered",
            new Part.Plain(JsonValue.of(remembered == Remembered.YES)));
    var happening = new Happening.Noted("spirit-recalled", parts);
    journal.post(Posting.of(request, Questions.ANONYMOUS, happening)).written();
  }

  /** What came of a question. */
  enum Remembered {
    YES,
    NO
  }

  /**
   * The rules of which at least {@link #ANSWERS_MIN} answers came since an instant, those that are
   * least remembered first.
   */
  public List<Count> since(Instant instant) {
    return jdbc.sql(
            """
            select rule, count(*) filter (where is_remembered) as remembered, count(*) as asked
            from recall
            where recorded_at >= :since::timestamptz
            group by rule
            having count(*) >= :min
            order by count(*) filter (where is_remembered)::numeric / count(*), rule
            limit :max
            """)
        .param("since", instant.toString())
        .param("min", ANSWERS_MIN)
        .param("max", RULES_MAX)
        .query(
            (row, _) ->
                new Count(row.getString("rule"), row.getLong("remembered"), row.getLong("asked")))
        .list();
  }
}
