package leeway.worth;

import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures that a named person of the company publishes: the floor, what a minute of somebody
 * who waits is worth, what a no does by severity, and the margin still to come by segment.
 */
public record Figures(
    Floor floor,
    Money personMinute,
    Map<Severity, LossRange> losses,
    Map<String, MarginBand> segments) {

  public Figures {
    losses = Map.copyOf(losses);
    segments = Map.copyOf(segments);
    for (var severity : Severity.values()) {
      if (!losses.containsKey(severity)) {
        throw new IllegalArgumentException(
            "each severity must have a range, got none for `" + severity.code() + "`");
      }
    }
  }

  public Currency currency() {
    return floor.amount().currency();
  }

  /** What a no of this severity does. */
  public LossRange loss(Severity severity) {
    return Objects.requireNonNull(losses.get(severity)); // Invariant: checked when it was made
  }

  /** The margin of a segment, where the company publishes one. */
  public Optional<MarginBand> margin(String segment) {
    return Optional.ofNullable(segments.get(segment));
  }
}
