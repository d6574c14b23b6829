package leeway.server.rulebook;

import leeway.policy.rulebook.Rulebook;

/** The rulebook by which this node answers. */
public final class RulebookInForce {
  private final Rulebook rulebook;

  RulebookInForce(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The rulebook as it is now. */
  public Rulebook current() {
    return rulebook;
  }
}
