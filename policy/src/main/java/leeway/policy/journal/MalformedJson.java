package leeway.policy.journal;

/**
 * Bytes that are not canonical JSON of the journal, with the place where that shows: characters
 * from the start, from 0.
 */
public final class MalformedJson extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int position;

  MalformedJson(int position, String what) {
    super("character " + position + ": " + what);
    this.position = position;
  }

  MalformedJson(int position, String what, Throwable cause) {
    super("character " + position + ": " + what, cause);
    this.position = position;
  }

  /** Characters from the start, from 0. */
  public int position() {
    return position;
  }
}
