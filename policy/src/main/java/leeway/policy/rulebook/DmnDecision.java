package leeway.policy.rulebook;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.dmn.Boxed;
import leeway.engine.dmn.Drg;
import leeway.engine.dmn.Model;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.UnmetCondition;

/**
 * A decision of a model that answers for a rule. Where its logic is a decision table, the table is
 * looked at row by row; else, where a fact that it needs is unknown, it is tried with that fact
 * true and false: if nothing changes it is decided.
 */
final class DmnDecision implements PublishedRule.Decision {
  private final Model model;
  private final Drg.Decision decision;
  private final Requirements requirements;
  private final Currency currency;

  DmnDecision(Model model, Drg.Decision decision, Currency currency) {
    this.model = model;
    this.decision = decision;
    this.requirements = new Requirements(model);
    this.currency = currency;
  }

  @Override
  public Finding hear(Rule rule, Map<String, Value> facts) {
    var outcomes = new Outcomes(rule.id(), currency);
    if (!(decision.logic() instanceof Boxed.Table)) {
      return written(rule, facts, outcomes);
    }
    var explanation = model.explain(decision.name(), facts);
    return explanation.tables().stream()
        .filter(table -> table.owner().equals(decision.name()))
        .reduce((_, last) -> last)
        .map(table -> new TableHearing(rule, table, facts, requirements, outcomes).finding())
        .orElseGet(() -> Finding.silent(rule));
  }

  private Finding written(Rule rule, Map<String, Value> facts, Outcomes outcomes) {
    var said = outcomes.of(model.evaluate(decision.name(), facts));
    var open = new TreeSet<String>();
    boolean mayWithhold = false;
    for (var fact : requirements.factsBehind(Set.of(decision.name()))) {
      if (facts.getOrDefault(fact, Values.NULL).isNull()) {
        for (var value : List.of(Values.TRUE, Values.FALSE)) {
          var other = outcomes.of(model.evaluate(decision.name(), with(facts, fact, value)));
          if (!other.equals(said)) {
            open.add(fact);
            mayWithhold |= other.stream().anyMatch(outcome -> !outcome.grant());
          }
        }
      }
    }
    var certain = open.isEmpty() ? said : List.<Outcome>of();
    return new Finding(rule, certain, unmet(rule, certain), open, mayWithhold);
  }

  private static Map<String, Value> with(Map<String, Value> facts, String fact, Value value) {
    var more = new HashMap<>(facts);
    more.put(fact, value);
    return more;
  }

  private static List<UnmetCondition> unmet(Rule rule, List<Outcome> certain) {
    return certain.stream()
        .filter(outcome -> !outcome.grant())
        .map(outcome -> new UnmetCondition(rule.id(), outcome.clause(), rule.card().title(), ""))
        .toList();
  }
}
