package leeway.policy.rulebook;

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
  boolean isOrphan() {
    return card.owner().isEmpty() && card.spirit().isUnstated();
  }

  /** The group in which only the best counts. */
  String group() {
    return card.group().isEmpty() ? "rule:" + id : card.group();
  }
}
