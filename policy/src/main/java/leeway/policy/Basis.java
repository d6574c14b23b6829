package leeway.policy;

import java.util.Arrays;
import java.util.Optional;

/** Where a rule's force comes from. */
public enum Basis {
  /** The law gives it to the customer. */
  STATUTORY_RIGHT("statutory-right"),
  /** The maker or the company stands for the goods. */
  WARRANTY("warranty"),
  /** It was agreed, or is a published policy of the company. */
  CONTRACT("contract"),
  /** An offer with conditions. */
  PROMOTION("promotion"),
  /** The company gives it freely. */
  GOODWILL("goodwill"),
  /** Nobody may pass it. */
  GUARDRAIL("guardrail"),
  /** A fact makes something impossible. */
  FEASIBILITY("feasibility");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  /** The word in files and answers, such as {@code statutory-right}. */
  public String code() {
    return code;
  }

  /** Whether the customer is owed what such a rule grants. */
  public boolean isRight() {
    return switch (this) {
      case STATUTORY_RIGHT, WARRANTY, CONTRACT, PROMOTION -> true;
      case GOODWILL, GUARDRAIL, FEASIBILITY -> false;
    };
  }

  /** Whether such a rule only ever withholds. */
  public boolean withholds() {
    return this == GUARDRAIL || this == FEASIBILITY;
  }

  /** The basis that is written so. */
  public static Optional<Basis> of(String code) {
    return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
  }
}
