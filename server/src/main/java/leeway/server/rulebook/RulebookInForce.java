package leeway.server.rulebook;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import leeway.policy.rulebook.Rulebook;
import leeway.server.platform.ProblemCode;
import leeway.server.platform.ProblemException;

/** The rulebook by which this node answers; none until a company has set one up. Thread-safe. */
public final class RulebookInForce {
  private final AtomicReference<Optional<Rulebook>> current =
      new AtomicReference<>(Optional.empty());

  RulebookInForce() {}

  /** The rulebook as it is now; a problem where there is none yet. */
  public Rulebook current() {
    return current
        .get()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_SET_UP, "An administrator answers a few questions first."));
  }

  /** Whether there is a rulebook. */
  public boolean isThere() {
    return current.get().isPresent();
  }

  void set(Rulebook rulebook) {
    current.set(Optional.of(rulebook));
  }
}
