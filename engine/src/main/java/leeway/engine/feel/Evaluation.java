package leeway.engine.feel;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import leeway.engine.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation: what it has taken of its limits, and the moment that {@code now()} gives. Made
 * for one evaluation and one thread.
 */
public final class Evaluation {
  private final Limits limits;
  private final @Nullable ZonedDateTime now;
  private long steps;
  private int depth;

  private Evaluation(Limits limits, @Nullable ZonedDateTime now) {
    this.limits = limits;
    this.now = now;
  }

  /** An evaluation to which the present moment is unknown. */
  public static Evaluation timeless(Limits limits) {
    return new Evaluation(limits, null);
  }

  /** An evaluation at a moment. */
  public static Evaluation at(ZonedDateTime now, Limits limits) {
    return new Evaluation(limits, now);
  }

  /** The present moment, where it is known. */
  public Optional<ZonedDateTime> now() {
    return Optional.ofNullable(now);
  }

  /** The limits of this evaluation. */
  public Limits limits() {
    return limits;
  }

  /**
   * The result of a piece of work. Where the thread has less stack than the depth limit counts on,
   * its overflow is told as that limit: nothing here holds state that could be left half done.
   */
  public Value guarded(Supplier<Value> work) {
    int depthBefore = depth;
    try {
      return work.get();
    } catch (StackOverflowError _) {
      depth = depthBefore;
      throw new LimitExceeded(
          "nested-too-deep", "an evaluation nests at most as deep as its thread's stack allows");
    }
  }

  /** Counts work that is about to be done; throws where there has been too much. */
  public void step(long count) {
    steps += count;
    if (steps > limits.steps()) {
      throw new LimitExceeded(
          "too-many-steps", "an evaluation takes at most " + limits.steps() + " steps");
    }
  }

  /** One expression deeper; throws where that is too deep. Each is left again by {@link #leave}. */
  public void enter() {
    step(1);
    if (++depth > limits.depth()) {
      throw new LimitExceeded(
          "nested-too-deep", "an evaluation nests at most " + limits.depth() + " deep");
    }
  }

  /** Back from one expression. */
  public void leave() {
    depth--;
  }

  /** Allows a list of this size, or throws; making it is counted apart. */
  public void allowList(long size) {
    if (size > limits.listSize()) {
      throw new LimitExceeded(
          "list-too-long", "a list has at most " + limits.listSize() + " items, got " + size);
    }
  }

  /** Allows a text of this length, or throws. */
  public void allowText(long length) {
    if (length > limits.textLength()) {
      throw new LimitExceeded(
          "text-too-long",
          "a text has at most " + limits.textLength() + " characters, got " + length);
    }
    step(length / 16);
  }
}
