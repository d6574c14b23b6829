package leeway.worth;

/**
 * One step of a ladder: a concession that could be given in this situation, and what it costs us.
 */
public record Step(String concession, Exposure exposure) {

  /** What it costs us. */
  public Money cost() {
    return exposure.total();
  }
}
