package leeway.server.desk.act;

import java.time.InstantSource;
import leeway.policy.Cost;
import leeway.policy.Ruling;
import leeway.policy.standing.Bounds;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.Deciders;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.desk.answer.SealedAnswer;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.springframework.stereotype.Component;

/**
 * Hands an ask over to whom the answer names, with a promise to the customer: who answers, and by
 * when.
 */
@Component
public final class RecordReferral {
  private final OpenAnswers answers;
  private final Concerns concerns;
  private final RulebookInForce rulebooks;
  private final Deciders deciders;
  private final Journal journal;
  private final Decisions decisions;
  private final InstantSource clock;

  RecordReferral(
      OpenAnswers answers,
      Concerns concerns,
      RulebookInForce rulebooks,
      Deciders deciders,
      Journal journal,
      Decisions decisions,
      InstantSource clock) {
    this.answers = answers;
    this.concerns = concerns;
    this.rulebooks = rulebooks;
    this.deciders = deciders;
    this.journal = journal;
    this.decisions = decisions;
    this.clock = clock;
  }

  public Decision record(String ask, String token, String note, Request request, Caller caller) {
    var earlier = Recorded.earlier(request, decisions);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var rulebook = rulebooks.current();
    var company = rulebook.company();
    var asker = Asker.of(caller, rulebook.people());
    var answer = answers.open(ask, token, asker);
    var rest = rest(answer, asker);
    var owing = deciders.of(rest, asker, rulebook, clock.instant());
    var amount =
        answer.assessment().asked().beyond() instanceof Cost.Known(_, var face)
            ? face
            : Money.zero(company.currency());
    var referral =
        new Happening.Referral(AnswerParts.of(answer, rulebook), rest.owner().value(), note);
    var posting =
        Posting.of(request, asker.author(), referral)
            .about(concerns.of(answer.asked(), rulebook).about())
            .with(AnswerParts.promise(owing, amount, "answer", company.zone()));
    return Recorded.of(journal.post(posting), decisions);
  }

  /** The role that the ruling names, else the one that answers for what this actor may not. */
  private static Bounds.Rest rest(SealedAnswer answer, Asker asker) {
    var rest = asker.bounds().rest();
    return answer.assessment().ruling() instanceof Ruling.Referred(var decider)
        ? new Bounds.Rest(decider, rest.businessHours())
        : rest;
  }
}
