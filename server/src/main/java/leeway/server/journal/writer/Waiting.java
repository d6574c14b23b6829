package leeway.server.journal.writer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import leeway.server.journal.posting.Outcome;

/**
 * A draft that waits to be written, and the answer to whoever handed it in. Either the writer takes
 * it or its owner gives it up.
 */
final class Waiting {

  private enum Hands {
    NOBODYS,
    THE_WRITERS,
    GIVEN_UP
  }

  private final Draft draft;
  private final AtomicReference<Hands> hands = new AtomicReference<>(Hands.NOBODYS);
  private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
  private boolean isInDoubt; // read and written by the writer's thread alone

  Waiting(Draft draft) {
    this.draft = draft;
  }

  Draft draft() {
    return draft;
  }

  /** Takes it for writing; false where its owner has given it up. */
  boolean take() {
    return hands.compareAndSet(Hands.NOBODYS, Hands.THE_WRITERS);
  }

  /** From now on it may have been written, whatever the writer saw. */
  void doubt() {
    isInDoubt = true;
  }

  boolean isInDoubt() {
    return isInDoubt;
  }

  void answer(Outcome outcome) {
    answer.complete(
        outcome instanceof Outcome.Replayed(var receipt, var fit) && isInDoubt
            ? new Outcome.Posted(receipt, fit)
            : outcome);
  }

  void fail(RuntimeException failure) {
    answer.completeExceptionally(failure);
  }

  /**
   * Waits for the answer; gives up after {@code patience} unless the writer has it, whose answer is
   * then waited for as long as it takes.
   */
  Outcome await(Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (hands.compareAndSet(Hands.NOBODYS, Hands.GIVEN_UP)) {
        throw new JournalUnavailable(
            "the journal did not come to it in " + patience.toSeconds() + " s and wrote nothing",
            patience);
      }
      return answer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      hands.compareAndSet(Hands.NOBODYS, Hands.GIVEN_UP);
      throw new IllegalStateException("interrupted while waiting for the journal", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
