package leeway.server.review;

import java.util.Map;
import leeway.policy.journal.Receipt;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * "I do not agree": the author of an act asks whoever stands above the managers to look again, once
 * for each act.
 */
@Component
public final class AppealLook {
  private final Journal journal;
  private final Decisions decisions;
  private final Looks looks;

  AppealLook(Journal journal, Decisions decisions, Looks looks) {
    this.journal = journal;
    this.decisions = decisions;
    this.looks = looks;
  }

  /** Asks for the second look at one's own act. */
  public Receipt appeal(long act, String why, Request request, Caller.Person caller) {
    var earlier = decisions.earlier(request);
    if (earlier.isPresent()) {
      return earlier.get().written();
    }
    String actor = "person/" + caller.person();
    boolean isOwn = decisions.find(act).filter(it -> it.actor().equals(actor)).isPresent();
    if (!isOwn) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "You have no act of this number.");
    }
    if (looks.of(act).isEmpty()) {
      throw new ProblemException(ProblemCode.CONFLICT, "Nobody has looked at it yet.");
    }
    var happening =
        new Happening.Noted(
            "review-appealed", Map.of("act", Part.plain(act), "why", new Part.Direct(why)));
    var author = Author.person(caller.person());
    return journal.post(Posting.of(request, author, happening)).written();
  }
}
