package leeway.worth;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much a no of this kind hurts the customer: a property of the kind of ask, never of the
 * customer.
 */
public enum Severity {
  MINOR("minor"),
  SERIOUS("serious"),
  SEVERE("severe");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** The word in files and answers. */
  public String code() {
    return code;
  }

  /** The severity that is written so. */
  public static Optional<Severity> of(String code) {
    return Arrays.stream(values()).filter(severity -> severity.code.equals(code)).findFirst();
  }
}
