package leeway.engine.history;

/** What all rules of a rulebook together say of a situation whose facts are known. */
public enum ReplayedRuling {
  /** A rule grants and none withholds. */
  GRANTED,
  /** None grants what is not withheld, and a rule names who decides. */
  REFERRED,
  /** A rule spoke, and none of them grants or refers. */
  NOT_GRANTED,
  /** No rule spoke. */
  SILENT;

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
