package leeway.server.journal.writer;

import java.time.Duration;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The journal cannot take a posting now: too many wait, or the database does not answer. What was
 * sent may be sent again with the same key after the time named; if it was written after all, the
 * first receipt comes back.
 */
public final class JournalUnavailable extends TransientDataAccessResourceException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public JournalUnavailable(String what, Duration retryAfter) {
    super(what + "; send it again with the same key in " + retryAfter.toSeconds() + " s");
    this.retryAfter = retryAfter;
  }

  /** How long to wait before sending again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
