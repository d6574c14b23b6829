package leeway.server.review;

import java.util.Arrays;
import java.util.Optional;

/** What the rule takes from it that somebody had to go beyond it. */
public enum Lesson {
  /** Nothing: it was a situation of its own. */
  ONE_OFF("one-off"),
  /** Nothing: the rule is right, and this was right too. */
  RULE_KEPT("rule-kept"),
  /** The rule should change. */
  RULE_TO_CHANGE("rule-to-change"),
  /** It is worth repeating. */
  PRECEDENT("precedent");

  private final String code;

  Lesson(String code) {
    this.code = code;
  }

  /** The word in entries and in the API. */
  public String code() {
    return code;
  }

  /** The lesson of this code. */
  public static Optional<Lesson> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
