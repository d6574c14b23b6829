package leeway.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's first process, kept alive: one platform thread starts it, waits for its end and
 * starts it again until we close. That thread must stay because the postmaster gets its death
 * signal when the thread that started it ends; and the supervision is needed because PostgreSQL
 * ends itself, rightly, when fsync fails.
 */
final class Postmaster implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final int STOP_SECONDS_MAX = 60;
  private static final Duration PAUSE_FIRST = Duration.ofMillis(50);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(10);

  private final PostgresBinaries binaries;
  private final ClusterFolder folder;
  private final int port;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicReference<Process> running = new AtomicReference<>();
  private final Thread supervisor;

  /** Begins to start; {@link #awaitReady} tells when it accepts connections. */
  Postmaster(PostgresBinaries binaries, ClusterFolder folder, int port) {
    this.binaries = binaries;
    this.folder = folder;
    this.port = port;
    this.supervisor =
        Thread.ofPlatform().name("postgres-supervisor").daemon().unstarted(this::supervise);
  }

  void start() {
    supervisor.start();
  }

  /** Waits until our process accepts connections. */
  void awaitReady(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline || stopsWithin(POLL)) {
        throw new PostgresFailure(
            folder.root()
                + ": PostgreSQL was not ready in "
                + timeout.toSeconds()
                + " s; see "
                + folder.log());
      }
    }
  }

  private boolean isReady() {
    Process process = running.get();
    return process != null
        && PostmasterFile.read(folder.cluster())
            .filter(file -> file.pid() == process.pid())
            .filter(PostmasterFile::isReady)
            .isPresent();
  }

  private void supervise() {
    Duration pause = PAUSE_FIRST;
    while (stopping.getCount() > 0) {
      awaitPredecessor();
      long startedAt = System.nanoTime();
      Process process = ProcessLaunch.start(command(), folder.log());
      running.set(process);
      int exit = awaitEnd(process);
      if (stopping.getCount() == 0) {
        return;
      }
      boolean livedLong = System.nanoTime() - startedAt > PAUSE_MAX.toNanos();
      pause = livedLong ? PAUSE_FIRST : shorter(pause.multipliedBy(2), PAUSE_MAX);
      LOG.warn("PostgreSQL ended with {}; it starts again in {} ms", exit, pause.toMillis());
      if (stopsWithin(pause)) {
        return;
      }
    }
  }

  /**
   * Waits for a postmaster of an earlier, killed process of ours that is still shutting down; and
   * removes the lock file of one that is gone where its process id meanwhile belongs to another
   * program.
   */
  private void awaitPredecessor() {
    var predecessor = PostmasterFile.read(folder.cluster());
    if (predecessor.isEmpty()) {
      return;
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS_MAX);
    while (predecessor.get().isPostgres() && System.nanoTime() < deadline) {
      if (stopsWithin(POLL)) {
        return;
      }
    }
    if (predecessor.get().isAnotherProgram()) {
      removeLockFile();
    }
  }

  private void removeLockFile() {
    try {
      Files.deleteIfExists(PostmasterFile.path(folder.cluster()));
    } catch (IOException e) {
      LOG.warn("cannot remove the lock file that a postmaster which is gone left behind", e);
    }
  }

  private List<String> command() {
    return List.of(
        binaries.postgres().toString(),
        "-D",
        folder.cluster().toString(),
        "-p",
        Integer.toString(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "timezone=UTC");
  }

  /** Asks PostgreSQL for a clean, fast stop and waits for its end. */
  @Override
  public void close() {
    stopping.countDown();
    Process process = running.get();
    if (process != null && process.isAlive()) {
      ProcessLaunch.interrupt(process);
      ProcessLaunch.awaitEnd(process, STOP_SECONDS_MAX);
    }
  }

  /** The process id of the postmaster of now; tests kill it. */
  long pid() {
    Process process = running.get();
    if (process == null) {
      throw new IllegalStateException("PostgreSQL was not started");
    }
    return process.pid();
  }

  private static int awaitEnd(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException _) {
        LOG.debug("nobody interrupts the supervisor; it stays"); // its end would end PostgreSQL
      }
    }
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
