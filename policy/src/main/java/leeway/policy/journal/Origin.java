package leeway.policy.journal;

import java.util.regex.Pattern;

/**
 * Where an entry came from: the actor's pseudonymous id (`person/…`, `machine/…` or `system/…`),
 * the hash of the idempotency key of the request, and the hash of the request itself.
 */
public record Origin(String actor, Digest key, Digest request) {

  private static final Pattern ACTOR = Pattern.compile("(person|machine|system)/[!-~]{1,120}");

  public Origin {
    if (!ACTOR.matcher(actor).matches()) {
      throw new IllegalArgumentException(
          "an actor is person/, machine/ or system/ and 1 to 120 visible ASCII characters, got "
              + actor.length()
              + " characters");
    }
  }

  /** Whether a person did it, and neither a machine nor the service itself. */
  public boolean isPerson() {
    return actor.startsWith("person/");
  }
}
