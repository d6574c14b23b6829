package leeway.policy.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SequencedMap;
import leeway.engine.Place;
import leeway.policy.Source;
import leeway.policy.document.Labels;

/**
 * A fact that the rulebook knows.
 *
 * @param values the accepted codes with their labels; empty unless the type is a code
 * @param unit what a number counts, such as {@code days}; blank where it counts nothing
 * @param step the smallest difference that a number can have; zero where there is none
 * @param range how small and how large a number or an amount can be
 * @param source how the desk usually learns it
 * @param derived whether it is computed from other facts at the door
 * @param widens whether more of it (or true) can only help the customer
 * @param couldDiffer whether another value of it could be brought about, so that it may be named in
 *     the nearest way to a yes
 */
public record FactDefinition(
    String name,
    FactType type,
    SequencedMap<String, Labels> values,
    String unit,
    BigDecimal step,
    Range range,
    Privacy privacy,
    Source source,
    boolean derived,
    boolean widens,
    boolean couldDiffer,
    Labels question,
    Place place) {

  /** From {@code least} to {@code most}, both included; whichever is missing sets no bound. */
  public record Range(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    boolean contains(BigDecimal number) {
      return least.filter(it -> number.compareTo(it) < 0).isEmpty()
          && most.filter(it -> number.compareTo(it) > 0).isEmpty();
    }

    /** As words behind what is expected, such as {@code , at least 1}; blank without a bound. */
    String inWords() {
      return least.map(it -> ", at least " + it).orElse("")
          + most.map(it -> ", at most " + it).orElse("");
    }
  }

  /** Whether a history keeps it: plain, and a code, a boolean, a number, an amount or a day. */
  public boolean isKept() {
    return privacy == Privacy.PLAIN
        && switch (type) {
          case CODE, BOOLEAN, NUMBER, MONEY, DATE -> true;
          case TEXT, INSTANT, LIST, CONTEXT -> false;
        };
  }
}
