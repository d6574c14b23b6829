package leeway.server.review;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import leeway.policy.journal.Digest;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Request;
import leeway.server.platform.problem.IdempotencyKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what nobody touched in fourteen days, in favour of whoever did it; and at once what came
 * in later than four weeks after it happened.
 */
@Component
final class CloseUntouched {
  static final Duration OPEN_MAX = Duration.ofDays(14);

  /** What happened longer ago than this is not looked at any more. */
  static final Duration LOOKED_BACK_MAX = Duration.ofDays(28);

  private static final Logger LOG = LoggerFactory.getLogger(CloseUntouched.class);
  private static final int CASES_AT_ONCE = 500;

  private final Cases cases;
  private final Journal journal;
  private final InstantSource clock;

  CloseUntouched(Cases cases, Journal journal, InstantSource clock) {
    this.cases = cases;
    this.journal = journal;
    this.clock = clock;
  }

  /** Closes all that is old enough; several nodes may do so at once. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  int close() {
    int closed = 0;
    var due = due();
    while (!due.isEmpty()) {
      post(
          due.stream().filter(it -> it.reach() == Case.Reach.INSIDE).toList(),
          new Verdict.Stands());
      post(
          due.stream().filter(it -> it.reach() != Case.Reach.INSIDE).toList(),
          new Verdict.Forgiven());
      closed += due.size();
      due = due();
    }
    if (closed > 0) {
      LOG.info("{} acts that nobody looked at in {} days are closed", closed, OPEN_MAX.toDays());
    }
    return closed;
  }

  private List<Case> due() {
    var now = clock.instant();
    return cases.untouchedSince(now.minus(OPEN_MAX), now.minus(LOOKED_BACK_MAX), CASES_AT_ONCE);
  }

  private void post(List<Case> about, Verdict verdict) {
    if (!about.isEmpty()) {
      var acts = about.stream().map(Case::seq).toList();
      var content = Digest.of(acts.stream().map(String::valueOf).collect(Collectors.joining(",")));
      var request = new Request(new IdempotencyKey("review-closed-" + content), content);
      var look = new LookAtCases.Look(acts, verdict, Lesson.ONE_OFF, "");
      journal.post(LookAtCases.posting(about, look, request, Author.service("review")));
    }
  }
}
