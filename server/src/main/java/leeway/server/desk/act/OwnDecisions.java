package leeway.server.desk.act;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import leeway.policy.journal.JsonValue;
import leeway.server.desk.answer.Asker;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.JournalEntries;
import leeway.server.journal.posting.SubjectId;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/** What somebody did and told; each sees their own, and nobody else's. */
@Component
public final class OwnDecisions {
  private final Decisions decisions;
  private final JournalEntries entries;
  private final RulebookInForce rulebooks;

  OwnDecisions(Decisions decisions, JournalEntries entries, RulebookInForce rulebooks) {
    this.decisions = decisions;
    this.entries = entries;
    this.rulebooks = rulebooks;
  }

  /** One's own decision of this number; ProblemException where there is none. */
  public Decision find(long seq, Caller caller) {
    return decisions
        .find(seq)
        .filter(it -> it.actor().equals(actor(caller)))
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "You have no act of this number."));
  }

  /** One's own decisions, newest first. */
  public List<Decision> list(Caller caller, Decisions.Page page) {
    return decisions.of(actor(caller), page);
  }

  /** One's own decisions of a day of the team's zone, newest first. */
  public List<Decision> list(Caller caller, LocalDate day, Decisions.Page page) {
    return decisions.ofDay(actor(caller), day, zone(), page);
  }

  public ZoneId zone() {
    return rulebooks.current().company().zone();
  }

  /** The entry of a decision, opened. */
  public RecordedEntry entry(long seq) {
    return entries
        .find(seq)
        .map(entry -> new RecordedEntry(entries.opened(entry)))
        .orElseThrow(() -> new IllegalStateException("decision " + seq + " has no entry"));
  }

  /** Whom and what an entry is about. */
  public List<SubjectId> about(long seq) {
    return entry(seq).body().fields().get("about") instanceof JsonValue.Array(var items)
        ? items.stream().map(it -> new SubjectId(((JsonValue.Text) it).value())).toList()
        : List.of();
  }

  private String actor(Caller caller) {
    return Asker.of(caller, rulebooks.current().people()).author().actor();
  }
}
