package leeway.server.people;

import java.util.Arrays;
import java.util.Optional;

/** What a machine's token is good for; nothing lets a machine refuse, tell a deed or administer. */
public enum Scope {
  ASK("ask"),
  ACT("act"),
  READ("read"),
  IMPORT("import");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** The code, as in the API and the database. */
  public String code() {
    return code;
  }

  /** The scope of this code. */
  public static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
  }
}
