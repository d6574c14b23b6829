package leeway.server.journal.posting;

import leeway.policy.journal.Receipt;

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

  /** Whether all draws of an entry fitted their bounds. */
  enum Fit {
    WITHIN,
    BEYOND
  }
}
