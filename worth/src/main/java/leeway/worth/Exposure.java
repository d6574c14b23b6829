package leeway.worth;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a yes costs us at most: the worst outcome if it is granted, less what would leave us anyway
 * if it is not, plus handling; and the shares of it that others bear. The parts are kept apart,
 * because people are shown them. (The model's section 3: a trimmer sold for 129 that cost 85 and
 * loses 13 on the shelf, with 6 of handling, costs 63 as money back and 19 as an exchange.)
 */
public record Exposure(Flow flow, Money handling, SortedMap<Payer, Money> borneByOthers) {

  public Exposure {
    if (handling.isNegative()) {
      throw new IllegalArgumentException("handling must be zero or more, got " + handling);
    }
    if (borneByOthers.containsKey(Payer.US)
        || borneByOthers.values().stream().anyMatch(Money::isNegative)) {
      throw new IllegalArgumentException(
          "others bear zero or more, and we are not among them, got " + borneByOthers);
    }
    borneByOthers = Collections.unmodifiableSortedMap(new TreeMap<>(borneByOthers));
  }

  /** The exposure of a yes that nobody else pays for; {@code flow} is beyond what a no moves. */
  public static Exposure of(Flow flow, Money handling) {
    return new Exposure(flow, handling, new TreeMap<>());
  }

  /**
   * The exposure of a yes that can end in several ways: the one that leaves us with least counts.
   */
  public static Exposure worstOf(List<Flow> outcomes, Money handling) {
    var worst = outcomes.stream().reduce((a, b) -> b.net().compareTo(a.net()) > 0 ? b : a);
    return of(
        worst.orElseThrow(() -> new IllegalArgumentException("a yes has at least one outcome")),
        handling);
  }

  /** What it costs us; below nothing where the yes is a gain. */
  public Money total() {
    return borneByOthers.values().stream().reduce(flow.net().plus(handling), Money::minus);
  }

  /** Who really pays how much, ourselves first; those who pay nothing are left out. */
  public SequencedMap<Payer, Money> whoPays() {
    var shares = new TreeMap<>(borneByOthers);
    shares.put(Payer.US, total());
    shares.values().removeIf(Money::isZero);
    return Collections.unmodifiableSequencedMap(shares);
  }
}
