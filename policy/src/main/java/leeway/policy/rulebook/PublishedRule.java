package leeway.policy.rulebook;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Value;

/** A rule with the decision that answers for it. */
record PublishedRule(Rule rule, Decision decision) {

  static final Comparator<PublishedRule> BY_ID = Comparator.comparing(it -> it.rule().id());

  /** What decides for a rule. */
  interface Decision {
    /** What the rule says; {@code facts} has every plain fact by name, null where it is unknown. */
    Finding hear(Rule rule, Map<String, Value> facts);

    /** The table that it is; empty where it is another expression. */
    default Optional<DecisionTable> table() {
      return Optional.empty();
    }
  }

  Finding hear(Map<String, Value> facts) {
    return decision.hear(rule, facts);
  }
}
