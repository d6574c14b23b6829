package leeway.policy.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How private a fact is, and so how the journal keeps it. */
public enum Privacy {
  /** Kept in clear; all that a rule may test. */
  PLAIN("plain"),
  /** Refers to somebody or something: kept as a keyed hash. */
  LINKED("linked"),
  /** Identifies somebody, or is free text: kept encrypted. */
  DIRECT("direct");

  private final String code;

  Privacy(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }

  /** The privacy that is written so. */
  static Optional<Privacy> of(String code) {
    return Arrays.stream(values()).filter(privacy -> privacy.code.equals(code)).findFirst();
  }

  /** All words, for messages. */
  static List<String> codes() {
    return Arrays.stream(values()).map(Privacy::code).toList();
  }
}
