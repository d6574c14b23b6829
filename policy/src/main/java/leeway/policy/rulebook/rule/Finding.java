package leeway.policy.rulebook.rule;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import leeway.policy.GuardrailHit;
import leeway.policy.UnmetCondition;

/**
 * What one rule says of a situation.
 *
 * @param outcomes what it returns; nothing where it is silent or undecided
 * @param unmet why it does not grant, or what it withholds for
 * @param open the unknown facts on which it hangs; empty where it is decided
 * @param mayWithhold whether an open rule would withhold for some values of those facts
 */
public record Finding(
    Rule rule,
    List<Outcome> outcomes,
    List<UnmetCondition> unmet,
    SortedSet<String> open,
    boolean mayWithhold) {

  public Finding {
    outcomes = List.copyOf(outcomes);
    unmet = List.copyOf(unmet);
    open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
  }

  /** That the rule says nothing. */
  public static Finding silent(Rule rule) {
    return new Finding(rule, List.of(), List.of(), Collections.emptySortedSet(), false);
  }

  /** Whether it hangs on facts that are unknown. */
  public boolean isOpen() {
    return !open.isEmpty();
  }

  /** Whether it returns anything. */
  public boolean speaks() {
    return !outcomes.isEmpty();
  }

  /** Whether it stands in the way of what others grant, for certain or until a fact is known. */
  public boolean withholds() {
    return isOpen() ? mayWithhold : outcomes.stream().anyMatch(outcome -> !outcome.grant());
  }

  /** Whether it withholds a concession: one that it names, or any where it names none. */
  public boolean withholds(String concession) {
    if (isOpen()) {
      return mayWithhold;
    }
    return outcomes.stream()
        .filter(outcome -> !outcome.grant())
        .anyMatch(
            outcome -> outcome.concession().isEmpty() || outcome.concession().equals(concession));
  }

  /** How it stands as a guardrail: open where it hangs on unknown facts. */
  public GuardrailHit.State state() {
    return isOpen() ? GuardrailHit.State.OPEN : GuardrailHit.State.HIT;
  }
}
