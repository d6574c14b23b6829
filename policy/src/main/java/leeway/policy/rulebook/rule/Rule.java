package leeway.policy.rulebook.rule;

import java.time.LocalDate;
import leeway.engine.Place;
import leeway.policy.KindId;
import leeway.policy.RuleId;

/** One version of a rule: its name, what stands on it, and where it is written. */
public record Rule(RuleId id, Card card, Place place) {

  /** Whether it speaks of a kind of request. */
  public boolean appliesTo(KindId kind) {
    return card.kinds().isEmpty() || card.kinds().contains(kind);
  }

  /** Whether nobody owns it, and nobody says why it is there. */
  public boolean isOrphan() {
    return card.owner().isEmpty() && card.spirit().isUnstated();
  }

  /**
   * Whether the day by which it was to be looked at again has passed, and a month more for the
   * meeting that does so.
   */
  public boolean isOverdue(LocalDate day) {
    return card.reviewBy().filter(by -> day.isAfter(by.plusMonths(1))).isPresent();
  }

  /** The group in which only the best counts. */
  public String group() {
    return card.group().isEmpty() ? "rule:" + id : card.group();
  }
}
