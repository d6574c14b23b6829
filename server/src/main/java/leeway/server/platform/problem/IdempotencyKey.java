package leeway.server.platform.problem;

import leeway.policy.journal.Digest;

/**
 * The name that a client gives to one decision, so that repeating the request cannot make a second.
 */
public record IdempotencyKey(String value) {
  private static final int LENGTH_MIN = 8;
  private static final int LENGTH_MAX = 128;

  /** The header that carries it; forms carry the hidden field {@code idempotencyKey}. */
  public static final String HEADER = "Idempotency-Key";

  public IdempotencyKey {
    if (value.length() < LENGTH_MIN
        || value.length() > LENGTH_MAX
        || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_MISSING,
          "The header `Idempotency-Key` must have 8 to 128 visible ASCII characters.");
    }
  }

  /** What is stored of it: a key may hold what identifies a person, its hash does not. */
  public Digest digest() {
    return Digest.of(value);
  }
}
