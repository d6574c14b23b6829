package leeway.policy.rulebook.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Value;

/** A rule with the decision that answers for it. */
public record PublishedRule(Rule rule, Decision decision) {

  /** In the order of ids. */
  public static final Comparator<PublishedRule> BY_ID = Comparator.comparing(it -> it.rule().id());

  /** What decides for a rule. */
  public interface Decision {
    /** What the rule says; {@code facts} has every plain fact by name, null where it is unknown. */
    Finding hear(Rule rule, Map<String, Value> facts);

    /** Which conditions hold: equal for facts that the rule treats alike. */
    Object conditions(Rule rule, Map<String, Value> facts);

    /** The rows of its table that answer, from 0; none where it is no table. */
    List<Integer> rows(Map<String, Value> facts);

    /** The facts that it may look at. */
    SortedSet<String> tested();

    /** Whether it looks at a fact otherwise than by a column of its own. */
    boolean testsIndirectly(String fact);

    /** The table that it is; empty where it is another expression. */
    default Optional<DecisionTable> table() {
      return Optional.empty();
    }
  }

  /** What it says of these facts. */
  public Finding hear(Map<String, Value> facts) {
    return decision.hear(rule, facts);
  }

  /** Which conditions of it hold: situations for which these are equal it treats alike. */
  public Object conditions(Map<String, Value> facts) {
    return decision.conditions(rule, facts);
  }
}
