package leeway.policy.nearest;

import java.math.BigDecimal;
import java.util.List;
import leeway.engine.feel.Value;
import leeway.policy.Fact;

/**
 * What would have to be otherwise for the whole ruling to be a grant: the fewest facts, then the
 * smallest change on their steps, then the first by name. Only facts marked {@code couldDiffer} are
 * changed, and a change of every one of them is judged by all rules, guardrails included.
 */
public sealed interface NearestGrant {

  /** It is granted as it is. */
  record Already() implements NearestGrant {}

  /** These changes together make it a grant, and no smaller ones do. */
  record By(List<Change> changes) implements NearestGrant {
    public By {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("a nearest grant must change something");
      }
    }
  }

  /** Nothing that could differ makes it a grant. */
  record Nowhere() implements NearestGrant {}

  /** There are more combinations than are tried; those that were tried make it no grant. */
  record NotExhausted() implements NearestGrant {}

  /**
   * One fact that would be otherwise.
   *
   * @param steps how far, in steps of the fact: whole days for dates, one for whatever has no order
   *     and for a fact that was unknown
   */
  record Change(String fact, Fact from, Value to, BigDecimal steps) {}
}
