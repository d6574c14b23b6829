package leeway.engine.history;

/** What all rules of a rulebook together say of a situation whose facts are known. */
public enum ReplayedRuling {
  /** A rule grants and none withholds. */
  GRANTED(0),
  /** None grants what is not withheld, and a rule names who decides. */
  REFERRED(1),
  /** A rule spoke, and none of them grants or refers. */
  NOT_GRANTED(2),
  /** No rule spoke. */
  SILENT(3);

  private final int code;

  ReplayedRuling(int code) {
    this.code = code;
  }

  /** Its place in the arrays of kernels, from 0. */
  int code() {
    return code;
  }

  /** The ruling for the effects that spoke, as bits. */
  static ReplayedRuling of(int spoken) {
    boolean grants = (spoken & Effect.GRANTS.bit()) != 0;
    boolean withholds = (spoken & Effect.WITHHOLDS.bit()) != 0;
    if (grants && !withholds) {
      return GRANTED;
    }
    if ((spoken & Effect.REFERS.bit()) != 0) {
      return REFERRED;
    }
    return spoken == 0 ? SILENT : NOT_GRANTED;
  }
}
