package leeway.server.desk.act;

import java.util.Optional;
import leeway.policy.journal.Receipt;
import leeway.server.journal.Decisions;
import leeway.server.journal.Decisions.Decision;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.StopReason;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;

/** What the journal says of a request, as its decision or as a problem. */
final class Recorded {
  private Recorded() {}

  /** The decision that this very request made before; the first one stands. */
  static Optional<Decision> earlier(Request request, Decisions decisions) {
    return decisions.earlier(request).map(outcome -> of(outcome, decisions));
  }

  /** The decision that was written, now or before; else ProblemException. */
  static Decision of(Outcome outcome, Decisions decisions) {
    return switch (outcome) {
      case Outcome.Posted(var receipt, _) -> find(receipt, decisions);
      case Outcome.Replayed(var receipt, _) -> find(receipt, decisions);
      case Outcome.KeyReused _ ->
          throw new ProblemException(
              ProblemCode.IDEMPOTENCY_KEY_REUSED, "Send a new key with another request.");
      case Outcome.Stopped(var reason) -> throw stopped(reason);
    };
  }

  private static Decision find(Receipt receipt, Decisions decisions) {
    return decisions
        .find(receipt.seq())
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED, "The key belongs to another operation."));
  }

  private static ProblemException stopped(StopReason reason) {
    return new ProblemException(
        ProblemCode.CONFLICT,
        switch (reason) {
          case StopReason.FlagChanged _ -> "A switch stopped it.";
          case StopReason.NoSuchBound _, StopReason.LimitPassed _ -> "It does not fit a bound.";
          case StopReason.RecordChanged _ ->
              "The order was changed since. Correct what came later first.";
          case StopReason.TokenUsed _ -> "This token was used for an act before. Ask again.";
          case StopReason.NothingToCorrect _ -> "Only acts and deeds can be corrected.";
          case StopReason.AlreadyCorrected _ -> "It was corrected before.";
        });
  }
}
