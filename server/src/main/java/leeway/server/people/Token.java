package leeway.server.people;

import java.time.Instant;
import java.util.List;
import leeway.policy.PersonId;

/** A machine's way in: for what, how often, until when. */
record Token(
    TokenId id,
    String label,
    PersonId person,
    List<Scope> scopes,
    int perMinute,
    Instant createdAt,
    Instant expiresAt,
    State state) {

  Token {
    scopes = List.copyOf(scopes);
  }

  /** Whether it may be used, its expiry apart. */
  enum State {
    ACTIVE("active"),
    REVOKED("revoked");

    private final String code;

    State(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  boolean isUsableAt(Instant now) {
    return state == State.ACTIVE && now.isBefore(expiresAt);
  }
}
