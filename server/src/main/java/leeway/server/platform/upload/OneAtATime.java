package leeway.server.platform.upload;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;

/** Costly work on files, one at a time so that the heap holds; nobody waits. Thread-safe. */
public final class OneAtATime {
  private final Semaphore one = new Semaphore(1);

  /** The outcome of the work; ProblemException while somebody else's is done. */
  public <T> T run(Supplier<T> work) {
    if (!one.tryAcquire()) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_REQUESTS, "Somebody's files are being read. Try again in a minute.");
    }
    try {
      return work.get();
    } finally {
      one.release();
    }
  }
}
