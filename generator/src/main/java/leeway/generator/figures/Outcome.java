package leeway.generator.figures;

/** How an ask went in the old days. */
public enum Outcome {
  /** Yes at once. */
  Y,
  /** Asked upward, yes. */
  M,
  /** Asked upward, no. */
  N,
  /** Refused without asking. */
  R,
  /** The customer gave up waiting. */
  G;

  /** Returns whether the customer got it. */
  public boolean isYes() {
    return this == Y || this == M;
  }

  /** Returns whether somebody above was asked; who gives up waiting was waiting for that. */
  public boolean wentUpward() {
    return this == M || this == N || this == G;
  }
}
