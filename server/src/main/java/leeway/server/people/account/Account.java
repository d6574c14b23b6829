package leeway.server.people.account;

import java.time.Instant;
import leeway.policy.PersonId;
import leeway.server.people.AccountId;
import leeway.server.people.Role;

/** One person's way in. */
public record Account(
    AccountId id, String login, PersonId person, Role role, State state, Instant createdAt) {

  /** Whether it may be used; an account is never deleted, since acts name its person. */
  public enum State {
    ACTIVE("active"),
    DISABLED("disabled");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
