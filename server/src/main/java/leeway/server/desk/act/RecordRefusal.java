package leeway.server.desk.act;

import leeway.policy.PersonId;
import leeway.policy.people.People;
import leeway.policy.standing.Actor;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/**
 * Says "not today". Only a person can, in a session of their own, on the very analysis that this
 * person was shown for this ask and that still holds; and never where something is owed (laws 1, 6
 * and 8).
 */
@Component
public final class RecordRefusal {
  private final OpenAnswers answers;
  private final Concerns concerns;
  private final RulebookInForce rulebooks;
  private final Journal journal;
  private final Decisions decisions;

  RecordRefusal(
      OpenAnswers answers,
      Concerns concerns,
      RulebookInForce rulebooks,
      Journal journal,
      Decisions decisions) {
    this.answers = answers;
    this.concerns = concerns;
    this.rulebooks = rulebooks;
    this.journal = journal;
    this.decisions = decisions;
  }

  /** What a refusal says: why not, what instead, and who else can be asked. */
  public record No(
      String token, String digest, String reason, String alternative, String somebodyElse) {}

  public Decision record(String ask, No no, Request request, Caller.Person caller) {
    var earlier = Recorded.earlier(request, decisions);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var rulebook = rulebooks.current();
    var asker = Asker.of(caller, rulebook.people());
    var answer =
        answers
            .find(ask, no.token(), asker)
            .filter(it -> it.assessment().digest().equals(no.digest()))
            .orElseThrow(RecordRefusal::notSeen);
    if (!answer.assessment().owed().isEmpty()) {
      throw new ProblemException(
          ProblemCode.OWED,
          "It is theirs. A right is never refused; somebody else may hand it over.");
    }
    requireSomebodyElse(no.somebodyElse(), asker, rulebook.people());
    var refusal =
        new Happening.Refusal(
            AnswerParts.of(answer, rulebook), no.reason(), no.alternative(), no.somebodyElse());
    var about = concerns.of(answer.asked(), rulebook).about();
    var posting = Posting.of(request, asker.author(), refusal).about(about);
    return Recorded.of(journal.post(posting), decisions);
  }

  private static ProblemException notSeen() {
    return new ProblemException(
        ProblemCode.ANALYSIS_NOT_SEEN,
        "A refusal quotes the analysis that you were shown for this ask in the last 15 minutes."
            + " Ask again and read it.");
  }

  private static void requireSomebodyElse(String id, Asker asker, People people) {
    boolean isSomebodyElse =
        people.persons().values().stream()
            .filter(it -> people.actor(it).nature() == Actor.Nature.PERSON)
            .map(it -> it.id())
            .filter(it -> !it.equals(asker.person()))
            .map(PersonId::value)
            .anyMatch(id::equals);
    if (!isSomebodyElse) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "Name who else can be asked.")
          .at("/somebodyElse", "is a person of the rulebook, other than you");
    }
  }
}
