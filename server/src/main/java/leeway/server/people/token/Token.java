package leeway.server.people.token;

import java.time.Instant;
import java.util.List;
import leeway.policy.PersonId;
import leeway.server.people.Scope;
import leeway.server.people.TokenId;

/** A machine's way in: for what, how often, until when. */
public record Token(
    TokenId id,
    String label,
    PersonId person,
    List<Scope> scopes,
    int perMinute,
    Instant createdAt,
    Instant expiresAt,
    State state) {

  public Token {
    scopes = List.copyOf(scopes);
  }

  /** Whether it may be used, its expiry apart. */
  public enum State {
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
