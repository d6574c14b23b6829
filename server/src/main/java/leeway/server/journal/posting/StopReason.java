package leeway.server.journal.posting;

/** Why a posting was not written, by what the commit found under its lock. */
public sealed interface StopReason {

  /** A switch, freeze or guardrail is no longer what the answer rested upon. */
  record FlagChanged(String flag, String value) implements StopReason {}

  /** Nobody has set this bound, so nothing can be drawn on it. */
  record NoSuchBound(String bound) implements StopReason {}

  /** The draw would pass the cap of a window, of which this much was drawn. */
  record LimitPassed(Drawer drawer, Window window, Cap cap, Sum drawn) implements StopReason {}

  /** A record was changed since the answer read it. */
  record RecordChanged(String collection, String key) implements StopReason {}

  /** A machine has acted on the answer to this ask; its token is good for one act. */
  record TokenUsed(String ask) implements StopReason {}

  /** There is no act or deed of this number. */
  record NothingToCorrect(long seq) implements StopReason {}

  /** The act or deed was corrected before. */
  record AlreadyCorrected(long seq) implements StopReason {}
}
