package leeway.engine.feel;

/**
 * How much one evaluation may take: steps (nodes evaluated and items looked at), how deep calls and
 * expressions nest, and how large a list or text may grow. They are counted, not timed, so that the
 * same input always ends the same way.
 */
public record Limits(long steps, int depth, int listSize, int textLength) {

  /** What a rule of a rulebook never comes near to: about a second of work. */
  public static final Limits STANDARD = new Limits(20_000_000, 1_000, 1_000_000, 1_000_000);

  public Limits {
    if (steps < 1 || depth < 1 || listSize < 1 || textLength < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }
}
