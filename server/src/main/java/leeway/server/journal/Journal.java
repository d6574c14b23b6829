package leeway.server.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import leeway.policy.journal.Receipt;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.privacy.SubjectKeys;
import leeway.server.journal.writer.BatchWriter;
import leeway.server.journal.writer.Drafting;
import leeway.server.journal.writer.JournalUnavailable;
import leeway.server.journal.writer.WriterThread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to have something recorded. Safe for use by many threads at once; starts one thread
 * of its own.
 */
public final class Journal implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration DOUBT_MAX = Duration.ofSeconds(30);

  /** How many postings wait before the next is turned away. */
  private static final int WAITING_MAX = 1000;

  private final Semaphore places = new Semaphore(WAITING_MAX);
  private final Drafting drafting;
  private final BatchWriter batches;
  private final WriterThread writer;

  /**
   * A journal that its writer keeps by {@code jdbc} and {@code transactions}; {@link #start} it
   * before the first posting.
   */
  public Journal(JdbcClient jdbc, TransactionTemplate transactions, SubjectKeys keys) {
    drafting = new Drafting(keys);
    batches = new BatchWriter(jdbc, transactions);
    writer = new WriterThread(batches::write, DOUBT_MAX);
  }

  /** Starts the thread that writes. */
  public void start() {
    writer.start();
  }

  /**
   * Writes a posting and waits until it is committed, or until it is certain that it was not.
   * Throws {@link JournalUnavailable} where too many wait or the database is silent for too long;
   * the same posting may then be sent again.
   */
  public Outcome post(Posting posting) {
    if (!places.tryAcquire()) {
      throw new JournalUnavailable(
          "the journal has " + WAITING_MAX + " postings waiting", Duration.ofSeconds(1));
    }
    try {
      return writer.post(drafting.draft(posting), PATIENCE);
    } finally {
      places.release();
    }
  }

  /** How many postings wait or are being written now. */
  public int waiting() {
    return WAITING_MAX - places.availablePermits();
  }

  /**
   * Opens a new epoch, after a restore or a failover and before anything else is written. The last
   * known head is that of the newest receipt or checkpoint that anybody holds.
   */
  public Receipt openEpoch(Receipt lastKnown) {
    return batches.openEpoch(lastKnown);
  }

  /** Stops writing after what is being written now. */
  @Override
  public void close() {
    writer.close();
  }
}
