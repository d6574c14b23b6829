package leeway.server.rulebook.change;

import java.time.Instant;
import java.util.Optional;
import leeway.policy.rulebook.change.Change;

/**
 * A change that somebody proposed.
 *
 * @param number the entry that says so
 * @param by who proposed it, by the name in the rulebook
 * @param why what they said; may be blank
 * @param end what became of it; empty while it is open
 */
public record Proposal(
    long number, String by, Instant at, Change change, String why, Optional<End> end) {

  public boolean isOpen() {
    return end.isEmpty();
  }

  /** What became of it, by whom, when; a reason where it was declined. */
  public record End(boolean isPublished, String by, Instant at, String reason) {}
}
