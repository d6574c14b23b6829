package leeway.policy.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of value a fact has. */
public enum FactType {
  TEXT("text"),
  /** One of a closed set of words. */
  CODE("code"),
  NUMBER("number"),
  /** An amount in major units of the company's currency. */
  MONEY("money"),
  BOOLEAN("boolean"),
  DATE("date"),
  /** A day and time with its offset. */
  INSTANT("instant"),
  LIST("list"),
  CONTEXT("context");

  private final String code;

  FactType(String code) {
    this.code = code;
  }

  /** The word in files and answers. */
  public String code() {
    return code;
  }

  /** The type that is written so. */
  static Optional<FactType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  /** All words, for messages. */
  static List<String> codes() {
    return Arrays.stream(values()).map(FactType::code).toList();
  }
}
