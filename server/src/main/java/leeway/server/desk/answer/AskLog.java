package leeway.server.desk.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/*
 * An answer waits for no disk: its row is queued, and one thread writes what waits at most 200 ms or 500 rows long. A
 * crash costs the rows that wait, and nothing else: what is done about an ask goes through the journal.
 *
 * While the database is away the rows wait; once 10,000 do, further asks are answered without being kept.
 */
/** Keeps what was asked, in batches, after the answers. Thread-safe. */
@Component
public final class AskLog implements AutoCloseable {
  static final int BATCH_MAX = 500;
  static final Duration DELAY_MAX = Duration.ofMillis(200);
  private static final int WAITING_MAX = 10_000;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(AskLog.class);

  private final JdbcClient jdbc;
  private final BlockingQueue<LoggedAsk> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final Thread writer;
  private volatile boolean isClosing;

  AskLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.writer = Thread.ofVirtual().name("ask-log").start(this::writeUntilClosed);
  }

  /** Queues an ask; it is in its table a moment later, unless a crash comes first. */
  void append(LoggedAsk ask) {
    if (!waiting.offer(ask)) {
      LOG.warn("an ask is not kept because {} wait for the database", WAITING_MAX);
    }
  }

  /** Writes asks that were answered elsewhere, at once; those that are there already stay. */
  public void keep(List<LoggedAsk> asks) {
    write(asks);
  }

  /** Writes what still waits, and ends. */
  @Override
  public void close() {
    isClosing = true;
    try {
      writer.join(Duration.ofSeconds(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    try {
      while (!isClosing || !waiting.isEmpty()) {
        var batch = nextBatch();
        while (!batch.isEmpty() && !isDone(batch) && !isClosing) {
          Thread.sleep(RETRY_AFTER);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What came since the first that waits, at most {@link #DELAY_MAX} ago; empty when nothing came.
   */
  private List<LoggedAsk> nextBatch() throws InterruptedException {
    var batch = new ArrayList<LoggedAsk>();
    var next = waiting.poll(DELAY_MAX.toMillis(), TimeUnit.MILLISECONDS);
    long deadline = System.nanoTime() + DELAY_MAX.toNanos();
    while (next != null) {
      batch.add(next);
      long left = isClosing ? 0 : deadline - System.nanoTime();
      next = batch.size() == BATCH_MAX ? null : waiting.poll(left, TimeUnit.NANOSECONDS);
    }
    return batch;
  }

  /** Writes the batch; false where it is worth another try. */
  private boolean isDone(List<LoggedAsk> batch) {
    try {
      write(batch);
      return true;
    } catch (DataAccessResourceFailureException | TransientDataAccessException e) {
      LOG.warn("{} asks wait because the database does not answer", batch.size(), e);
      return false;
    } catch (DataAccessException e) {
      LOG.error("{} asks are not kept because the database refuses them", batch.size(), e);
      return true;
    }
  }

  /** One statement for all; a batch that was written before its answer was lost changes nothing. */
  private void write(List<LoggedAsk> batch) {
    jdbc.sql(
            """
            insert into ask (
              id, asked_at, actor, kind, matter, ruling, permission, digest, rulebook, language, plain_facts)
            select
              id, asked_at, actor, kind, matter, ruling, permission, digest, rulebook, language, plain_facts::jsonb
            from unnest(
              :ids::text[], :times::timestamptz[], :actors::text[], :kinds::text[], :matters::text[],
              :rulings::text[], :permissions::text[], :digests::text[], :rulebooks::text[],
              :languages::text[], :facts::text[])
              as row (
              id, asked_at, actor, kind, matter, ruling, permission, digest, rulebook, language, plain_facts)
            on conflict (id) do nothing
            """)
        .param("ids", column(batch, LoggedAsk::id))
        .param("times", column(batch, ask -> ask.askedAt().toString()))
        .param("actors", column(batch, LoggedAsk::actor))
        .param("kinds", column(batch, LoggedAsk::kind))
        .param("matters", column(batch, LoggedAsk::matter))
        .param("rulings", column(batch, LoggedAsk::ruling))
        .param("permissions", column(batch, LoggedAsk::permission))
        .param("digests", column(batch, LoggedAsk::digest))
        .param("rulebooks", column(batch, LoggedAsk::rulebook))
        .param("languages", column(batch, LoggedAsk::language))
        .param("facts", column(batch, LoggedAsk::plainFacts))
        .update();
  }

  private static String[] column(List<LoggedAsk> batch, Function<LoggedAsk, String> of) {
    return batch.stream().map(of).toArray(String[]::new);
  }
}
