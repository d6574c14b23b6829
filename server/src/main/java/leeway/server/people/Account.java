package leeway.server.people;

import java.time.Instant;
import leeway.policy.PersonId;

/** One person's way in. */
record Account(
    AccountId id, String login, PersonId person, Role role, State state, Instant createdAt) {

  /** Whether it may be used; an account is never deleted, since acts name its person. */
  enum State {
    ACTIVE("active"),
    DISABLED("disabled");

    private final String code;

    State(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }
}
