package leeway.server.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an account may do in the product. How far its person may go with a customer is the
 * rulebook's business.
 */
public enum Role {
  ASSOCIATE("associate", Duration.ofMinutes(30)),
  REVIEWER("reviewer", Duration.ofMinutes(15)),
  RULE_OWNER("rule-owner", Duration.ofMinutes(15)),
  EXECUTIVE("executive", Duration.ofMinutes(30)),
  PROVIDER("provider", Duration.ofMinutes(30)),
  ADMINISTRATOR("administrator", Duration.ofMinutes(15));

  private final String code;
  private final Duration idleMax;

  Role(String code, Duration idleMax) {
    this.code = code;
    this.idleMax = idleMax;
  }

  /** The kebab-case code, as in the API and the database. */
  public String code() {
    return code;
  }

  /** How long a session may lie idle; shorter for those who approve. */
  public Duration idleMax() {
    return idleMax;
  }

  /** The role of this code. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
