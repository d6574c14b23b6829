package leeway.server.journal.posting;

import leeway.policy.journal.Receipt;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;

/** What came of a posting. */
public sealed interface Outcome {

  /** It is written and committed. */
  record Posted(Receipt receipt, Fit fit) implements Outcome {}

  /** It was written before: same key, same request. The first receipt stands. */
  record Replayed(Receipt receipt, Fit fit) implements Outcome {}

  /** The key belongs to another request; nothing was written. */
  record KeyReused() implements Outcome {}

  /** Nothing was written, and why; the key stays free. */
  record Stopped(StopReason reason) implements Outcome {}

  /** The receipt of what is written, now or before; ProblemException where nothing is. */
  default Receipt written() {
    return switch (this) {
      case Posted(var receipt, _) -> receipt;
      case Replayed(var receipt, _) -> receipt;
      case KeyReused _ ->
          throw new ProblemException(
              ProblemCode.IDEMPOTENCY_KEY_REUSED, "Send a new key with another request.");
      case Stopped _ ->
          throw new ProblemException(
              ProblemCode.CONFLICT,
              "Somebody else decided on it, or another rulebook came into force, just now.");
    };
  }

  /** Whether all draws of an entry fitted their bounds. */
  enum Fit {
    WITHIN,
    BEYOND
  }
}
