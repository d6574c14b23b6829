package leeway.worth;

import java.util.Arrays;
import java.util.Optional;

/** Who really pays for a part of a yes. */
public enum Payer {
  US("us"),
  SUPPLIER("supplier"),
  CARRIER("carrier"),
  INSURER("insurer");

  private final String code;

  Payer(String code) {
    this.code = code;
  }

  /** The word in files and answers. */
  public String code() {
    return code;
  }

  /** The payer that is written so. */
  public static Optional<Payer> of(String code) {
    return Arrays.stream(values()).filter(payer -> payer.code.equals(code)).findFirst();
  }
}
