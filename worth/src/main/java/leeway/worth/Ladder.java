package leeway.worth;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The concessions of a kind of ask in this situation, from the least to the most, the asked one
 * among them or not.
 */
public record Ladder(List<Step> steps) {

  /** A kind of ask for which the company publishes no other step. */
  public static final Ladder NONE = new Ladder(List.of());

  public Ladder {
    steps = List.copyOf(steps);
  }

  /** The dearest step that costs less than {@code cost} and fits; of equals the one further up. */
  Optional<Step> dearestBelow(Money cost, Predicate<Step> fits) {
    return steps.stream()
        .filter(step -> step.cost().compareTo(cost) < 0)
        .filter(fits)
        .reduce((a, b) -> b.cost().compareTo(a.cost()) >= 0 ? b : a);
  }
}
