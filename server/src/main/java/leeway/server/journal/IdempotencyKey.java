package leeway.server.journal;

import java.util.regex.Pattern;
import leeway.policy.journal.Digest;

/**
 * The name that a caller gave to a request, so that sending it again has no second effect: 8 to 128
 * visible ASCII characters.
 */
public record IdempotencyKey(String text) {

  private static final Pattern FORM = Pattern.compile("[!-~]{8,128}");

  public IdempotencyKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "an idempotency key has 8 to 128 visible ASCII characters, got "
              + text.length()
              + "; send a random UUID");
    }
  }

  /** What is stored of it: a key may hold what identifies a person, its hash does not. */
  Digest digest() {
    return Digest.of(text);
  }
}
