package leeway.policy.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.dmn.Boxed;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.Drg;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.TableLook;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.masks.MaskedTable;
import leeway.engine.table.UncodableFact;
import leeway.policy.UnmetCondition;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a model that answers for a rule. Where its logic is a decision table, the table is
 * looked at row by row, by masks where it has a normal form and by the interpreter otherwise; else,
 * where a fact that it needs is unknown, it is tried with that fact true and false: if nothing
 * changes it is decided.
 */
final class DmnDecision implements PublishedRule.Decision {
  private final Model model;
  private final Drg.Decision decision;
  private final Requirements requirements;
  private final Outcomes outcomes;
  private final @Nullable RowResults results;
  private final @Nullable MaskedTable masked;

  DmnDecision(Rule rule, Model model, Drg.Decision decision, Evaluating evaluating) {
    this.model = model;
    this.decision = decision;
    this.requirements = new Requirements(model);
    this.outcomes = new Outcomes(rule.id(), evaluating.currency());
    var table = table();
    this.results = table.map(it -> new RowResults(it, outcomes)).orElse(null);
    this.masked = table.flatMap(evaluating::masked).orElse(null);
  }

  @Override
  public Optional<DecisionTable> table() {
    return decision.logic() instanceof Boxed.Table(var table, _, _)
        ? Optional.of(table)
        : Optional.empty();
  }

  @Override
  public Finding hear(Rule rule, Map<String, Value> facts) {
    if (results == null) {
      return written(rule, facts);
    }
    var rowResults = results;
    return look(facts)
        .map(look -> new TableHearing(rule, look, facts, requirements, rowResults).finding())
        .orElseGet(() -> Finding.silent(rule));
  }

  /** What became of each row; a number that the masks cannot hold is left to the interpreter. */
  private Optional<TableLook> look(Map<String, Value> facts) {
    if (masked != null) {
      try {
        return Optional.of(masked.look(model.inputs(decision, facts)));
      } catch (UncodableFact _) {
        return interpreted(facts);
      }
    }
    return interpreted(facts);
  }

  private Optional<TableLook> interpreted(Map<String, Value> facts) {
    return model.explain(decision.name(), facts).tables().stream()
        .filter(table -> table.owner().equals(decision.name()))
        .<TableLook>map(table -> table)
        .reduce((_, last) -> last);
  }

  private Finding written(Rule rule, Map<String, Value> facts) {
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
