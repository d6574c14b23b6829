package leeway.policy;

import java.util.Arrays;
import java.util.Optional;

/** How a fact is known. */
public enum Source {
  /** Found in the company's own records. */
  LOOKED_UP("looked-up"),
  /** Seen by the person who asks. */
  SEEN("seen"),
  /** Said by the customer to a person; counts as known unless a rule wants it verified. */
  STATED("stated"),
  /** Passed on by a machine; unknown until a person confirms it. */
  RELAYED("relayed");

  private final String code;

  Source(String code) {
    this.code = code;
  }

  /** The word in files and answers, such as {@code looked-up}. */
  public String code() {
    return code;
  }

  /** The source that is written so. */
  public static Optional<Source> of(String code) {
    return Arrays.stream(values()).filter(source -> source.code.equals(code)).findFirst();
  }
}
