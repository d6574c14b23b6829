package leeway.server.journal.writer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import leeway.server.journal.posting.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The one thread of a node that writes: it takes what waits, without delay, and writes it as one
 * batch. A batch that fails is tried one by one; while the database cannot say what it did, nobody
 * is answered.
 */
public final class WriterThread implements AutoCloseable {

  /** How many postings one transaction holds. */
  static final int BATCH_MAX = 64;

  private static final int SQL_STATE_LENGTH = 5;

  private static final Logger LOG = LoggerFactory.getLogger(WriterThread.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Function<List<Draft>, List<Outcome>> write;
  private final Duration doubtMax;
  private final Thread thread;
  private volatile boolean isClosing;

  /**
   * A thread that writes by {@code write}, and that leaves a posting undecided after the database
   * was silent for {@code doubtMax}.
   */
  public WriterThread(Function<List<Draft>, List<Outcome>> write, Duration doubtMax) {
    this.write = write;
    this.doubtMax = doubtMax;
    thread = Thread.ofPlatform().name("journal-writer").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Hands in a draft and waits for its outcome. */
  public Outcome post(Draft draft, Duration patience) {
    if (isClosing) {
      throw new JournalUnavailable("the journal is stopping", Duration.ofSeconds(1));
    }
    var waiting = new Waiting(draft);
    queue.add(waiting);
    return waiting.await(patience);
  }

  /** Stops after the batch at hand; what still waits is turned away. */
  @Override
  public void close() {
    isClosing = true;
    try {
      thread.join(doubtMax);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    turnAwayAll();
  }

  private void run() {
    var batch = new ArrayList<Waiting>();
    while (!isClosing) {
      try {
        Waiting first = queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH_MAX - 1);
          batch.removeIf(waiting -> !waiting.take());
          writeAll(List.copyOf(batch));
          batch.clear();
        }
      } catch (InterruptedException e) {
        isClosing = true;
      }
    }
    turnAwayAll();
  }

  private void writeAll(List<Waiting> batch) throws InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    try {
      answer(batch, write.apply(drafts(batch)));
    } catch (RuntimeException failure) {
      LOG.warn(
          "a batch of {} postings failed, trying one by one: {}", batch.size(), state(failure));
      batch.forEach(Waiting::doubt);
      long giveUpAt = System.nanoTime() + doubtMax.toNanos();
      for (Waiting one : batch) {
        writeAlone(one, giveUpAt);
      }
    }
  }

  /**
   * Tries until the database says what became of it, or says that it will never take it, or has
   * been silent for too long.
   */
  private void writeAlone(Waiting one, long giveUpAt) throws InterruptedException {
    while (true) {
      try {
        answer(List.of(one), write.apply(drafts(List.of(one))));
        return;
      } catch (RuntimeException failure) {
        if (isFinal(failure)) {
          one.fail(failure);
          return;
        }
        if (isClosing || System.nanoTime() - giveUpAt > 0) {
          LOG.error(
              "a posting is left undecided: the database has been silent: {}", state(failure));
          one.fail(
              new JournalUnavailable(
                  "the database does not say whether it was written", Duration.ofSeconds(5)));
          return;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static void answer(List<Waiting> batch, List<Outcome> outcomes) {
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer(outcomes.get(i));
    }
  }

  private static List<Draft> drafts(List<Waiting> batch) {
    return batch.stream().map(Waiting::draft).toList();
  }

  /**
   * Whether the same posting would fail in the same way again: our own bug or a constraint, and not
   * the state of the database or of the line to it.
   */
  private static boolean isFinal(RuntimeException failure) {
    Optional<String> state = sqlState(failure);
    if (state.isPresent()) {
      String kind = state.get().substring(0, 2);
      return kind.equals("22") || kind.equals("23") || kind.equals("42");
    }
    return !(failure instanceof TransactionException)
        && !(failure instanceof TransientDataAccessException);
  }

  /** What a log may say of a failure: never its message, which may quote what was to be written. */
  private static String state(RuntimeException failure) {
    return failure.getClass().getSimpleName() + " " + sqlState(failure).orElse("");
  }

  private static Optional<String> sqlState(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
        .filter(state -> state.length() == SQL_STATE_LENGTH)
        .findFirst();
  }

  private void turnAwayAll() {
    for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
      waiting.fail(new JournalUnavailable("the journal is stopping", Duration.ofSeconds(1)));
    }
  }
}
