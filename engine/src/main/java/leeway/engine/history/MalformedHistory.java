package leeway.engine.history;

/** Says that bytes are not a month of history: damaged, cut, too large or of another version. */
public final class MalformedHistory extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedHistory(String message) {
    super(message);
  }
}
