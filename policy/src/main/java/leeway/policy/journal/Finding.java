package leeway.policy.journal;

/**
 * Something in a journal that should not be: the line of the export (from 1; 0 for what is missing
 * at the end), what kind, and what.
 */
public record Finding(long line, Code code, String what) {

  /** The kinds of finding. */
  public enum Code {
    /**
     * The file or a line is not an export, or the bytes are not an entry: also another algorithm
     * tag.
     */
    MALFORMED("malformed"),
    /** A column beside the entry says something else than the entry. */
    COLUMN_DIFFERS("column-differs"),
    /** The sequence number is not the next one: deleted, inserted, swapped or doubled. */
    SEQUENCE_BROKEN("sequence-broken"),
    /** The entry does not quote the hash of the entry before it. */
    CHAIN_BROKEN("chain-broken"),
    /** The epoch changed without an entry that opens it. */
    EPOCH_BROKEN("epoch-broken"),
    /** The entry was recorded earlier than the one before it. */
    TIME_BROKEN("time-broken"),
    /** A receipt or checkpoint names an entry that is not there, or has other bytes. */
    PROOF_NOT_MET("proof-not-met"),
    /** A checkpoint is not signed by a key that the verifier was told to trust. */
    CHECKPOINT_NOT_TRUSTED("checkpoint-not-trusted");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    /** The kebab-case code. */
    public String text() {
      return text;
    }
  }

  @Override
  public String toString() {
    return (line > 0 ? "line " + line : "end") + ": " + code.text() + ": " + what;
  }
}
