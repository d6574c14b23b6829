package leeway.policy.rulebook.rule;

import java.math.BigDecimal;
import java.util.Set;
import leeway.engine.Place;
import leeway.policy.KindId;
import leeway.policy.document.Labels;

/**
 * Something that the company measures or rewards its people by, and what that pushes them to.
 *
 * @param kinds the kinds of request that it touches
 * @param minutesMax the most minutes that it leaves for one ask; zero where it says nothing of time
 * @param pushes the word for what it pushes people to; blank where it names none
 */
public record Target(
    String name,
    Labels says,
    Set<KindId> kinds,
    BigDecimal minutesMax,
    String pushes,
    Place place) {

  public Target {
    kinds = Set.copyOf(kinds);
  }

  /** Whether nobody can follow both this target and a rule. */
  public boolean contradicts(Rule rule) {
    return leavesTooLittleTime(rule) || (!pushes.isEmpty() && pushes.equals(rule.card().against()));
  }

  private boolean leavesTooLittleTime(Rule rule) {
    return minutesMax.signum() > 0
        && kinds.stream().anyMatch(rule::appliesTo)
        && rule.card().minutes().compareTo(minutesMax) > 0;
  }
}
