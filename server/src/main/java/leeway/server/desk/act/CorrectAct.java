package leeway.server.desk.act;

import java.util.List;
import leeway.policy.Concession;
import leeway.policy.standing.Amounts;
import leeway.server.desk.answer.Asker;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import leeway.worth.Money;
import org.springframework.stereotype.Component;

/**
 * Reverses or amends one's own act or deed by a new entry: what it posted is posted back, what it
 * drew is given back inside the same open windows, and the shop's records go back to what they
 * were. An amendment puts a smaller amount in its place; for more, ask again. What is owed is never
 * amended to less.
 */
@Component
public final class CorrectAct {
  private final RulebookInForce rulebooks;
  private final Journal journal;
  private final Decisions decisions;
  private final OwnDecisions own;

  CorrectAct(RulebookInForce rulebooks, Journal journal, Decisions decisions, OwnDecisions own) {
    this.rulebooks = rulebooks;
    this.journal = journal;
    this.decisions = decisions;
    this.own = own;
  }

  public Decision reverse(long seq, String reason, Request request, Caller caller) {
    var earlier = Recorded.earlier(request, decisions);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    own.find(seq, caller);
    var posting = correction(seq, reason, request, caller);
    for (var record : own.entry(seq).turnedBack()) {
      posting = posting.with(record);
    }
    return Recorded.of(journal.post(posting), decisions);
  }

  public Decision amend(long seq, Money amount, String reason, Request request, Caller caller) {
    var earlier = Recorded.earlier(request, decisions);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var before = own.find(seq, caller);
    var entry = own.entry(seq);
    var given = before.amount().orElseThrow(CorrectAct::notCorrectable);
    requireLess(amount, given, isOwed(before, entry));
    var asker = Asker.of(caller, rulebooks.current().people());
    var posting = correction(seq, reason, request, caller);
    if (!amount.isZero()) {
      String account = before.isDebt() ? ActPostings.OWED : asker.drawer().text();
      posting = posting.with(new Consequence.MoneyLine(account, amount, before.concession()));
    }
    var left = left(entry.drawn(given.currency()), given.minus(amount));
    if (left.face().isPositive()) {
      var overrun = Consequence.Overrun.IS_RECORDED;
      posting = posting.with(ActPostings.draw(asker, left, overrun, rulebooks.current()));
    }
    return Recorded.of(journal.post(posting), decisions);
  }

  /** What stays drawn when so much less is given: at most what was, and at most its face. */
  private static Amounts left(Amounts drawn, Money less) {
    var face = drawn.face().minus(less).max(Money.zero(less.currency()));
    return new Amounts(drawn.cost().min(face), face);
  }

  private Posting correction(long seq, String reason, Request request, Caller caller) {
    var asker = Asker.of(caller, rulebooks.current().people());
    var happening = new Happening.Correction(seq, reason);
    return Posting.of(request, asker.author(), happening).about(own.about(seq));
  }

  private static void requireLess(Money amount, Money given, boolean isOwed) {
    boolean isLess =
        amount.currency().equals(given.currency())
            && !amount.isNegative()
            && amount.compareTo(given) < 0;
    if (!isLess) {
      throw new ProblemException(
              ProblemCode.INVALID_FIELDS, "An amendment lowers the amount; for more, ask again.")
          .at("/amount", "is from zero to less than what was given, in its currency");
    }
    if (isOwed) {
      throw new ProblemException(ProblemCode.OWED, "It is theirs, and not less.");
    }
  }

  private static boolean isOwed(Decision before, RecordedEntry entry) {
    List<Concession> offers =
        entry.assessment().map(assessment -> assessment.owed()).orElse(List.of());
    return before.permission().equals("entitled")
        && offers.stream().anyMatch(it -> it.code().equals(before.concession()));
  }

  private static ProblemException notCorrectable() {
    return new ProblemException(ProblemCode.CONFLICT, "Only acts and deeds can be corrected.");
  }
}
