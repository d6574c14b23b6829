package leeway.policy.rulebook.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which version of a rule counts. */
public enum Counts {
  /** The version in force on the day of purchase, on today's facts. */
  PURCHASE("purchase"),
  /** The version in force on the day of the ask. */
  TODAY("today"),
  /** The kinder of both. */
  BETTER("better");

  private final String code;

  Counts(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }

  /** The one with this code. */
  public static Optional<Counts> of(String code) {
    return Arrays.stream(values()).filter(counts -> counts.code.equals(code)).findFirst();
  }

  /** The codes of all. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Counts::code).toList();
  }
}
