package leeway.server.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leeway.policy.journal.Digest;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.platform.problem.IdempotencyKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The criteria that are published, and since which entry: each was put into the journal once,
 * before anything could be measured by it.
 */
@Component
final class Criteria {
  private static final String PUBLISHED = "criteria-published";

  private final Journal journal;
  private final JdbcClient jdbc;

  Criteria(Journal journal, JdbcClient jdbc) {
    this.journal = journal;
    this.jdbc = jdbc;
  }

  /** Writes down those criteria that are in force from now on; what was written stays as it was. */
  @EventListener(ApplicationReadyEvent.class)
  void publish() {
    List<String> codes = Arrays.stream(Criterion.values()).map(Criterion::code).toList();
    var content = Digest.of(PUBLISHED + codes);
    var request = new Request(new IdempotencyKey(PUBLISHED + "-" + content), content);
    var happening = new Happening.Noted(PUBLISHED, Map.of("criteria", Part.plain(codes)));
    journal.post(Posting.of(request, Author.service("review"), happening));
  }

  /** Whether a criterion was published before a case happened, and before it was recorded. */
  boolean isPublishedBefore(Criterion criterion, Case one) {
    return jdbc.sql(
            """
            select exists (
              select from journal_entry
              where kind = :kind and seq < :seq and recorded_at <= :happenedAt::timestamptz
                and convert_from(entry, 'UTF8')::jsonb #> '{body,content,criteria}' @> to_jsonb(:criterion::text)
            )
            """)
        .param("kind", PUBLISHED)
        .param("seq", one.seq())
        .param("happenedAt", one.happenedAt().toString())
        .param("criterion", criterion.code())
        .query(Boolean.class)
        .single();
  }
}
