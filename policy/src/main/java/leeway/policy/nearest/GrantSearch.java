package leeway.policy.nearest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tries changes of one fact, then of two, and so on, and keeps the smallest that grants. Invariant:
 * a fact's options stand for all its other values: each behaves towards the rules as the values
 * that it stands for, and is the nearest of them.
 */
public final class GrantSearch {
  /** How many combinations are tried. */
  public static final int TRIALS_MAX = 20_000;

  private final List<List<NearestGrant.Change>> facts;
  private final Predicate<List<NearestGrant.Change>> isGranted;
  private final List<NearestGrant.Change> chosen = new ArrayList<>();
  private List<NearestGrant.Change> best = List.of();
  private BigDecimal fewestSteps = BigDecimal.ZERO;
  private int trials;

  private GrantSearch(
      List<List<NearestGrant.Change>> facts, Predicate<List<NearestGrant.Change>> isGranted) {
    this.facts = facts;
    this.isGranted = isGranted;
  }

  /** The nearest grant for the options of each fact, the facts in the order of their names. */
  public static NearestGrant of(
      List<List<NearestGrant.Change>> facts, Predicate<List<NearestGrant.Change>> isGranted) {
    if (isGranted.test(List.of())) {
      return new NearestGrant.Already();
    }
    return new GrantSearch(facts, isGranted).run();
  }

  private NearestGrant run() {
    for (int count = 1; count <= facts.size(); count++) {
      change(0, count, BigDecimal.ZERO);
      if (!best.isEmpty() && trials <= TRIALS_MAX) {
        return new NearestGrant.By(best);
      }
    }
    return trials > TRIALS_MAX ? new NearestGrant.NotExhausted() : new NearestGrant.Nowhere();
  }

  /** Changes {@code count} more of the facts from {@code first} on. */
  private void change(int first, int count, BigDecimal steps) {
    if (count == 0) {
      tryChosen(steps);
      return;
    }
    for (int fact = first; fact + count <= facts.size(); fact++) {
      for (var option : facts.get(fact)) {
        var more = steps.add(option.steps());
        boolean maySucceed = best.isEmpty() || more.compareTo(fewestSteps) < 0;
        if (maySucceed && trials <= TRIALS_MAX) {
          chosen.add(option);
          change(fact + 1, count - 1, more);
          chosen.removeLast();
        }
      }
    }
  }

  private void tryChosen(BigDecimal steps) {
    trials++;
    if (trials <= TRIALS_MAX && isGranted.test(List.copyOf(chosen))) {
      best = List.copyOf(chosen);
      fewestSteps = steps;
    }
  }
}
