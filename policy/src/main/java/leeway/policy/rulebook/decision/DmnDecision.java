package leeway.policy.rulebook.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import leeway.engine.dmn.Boxed;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.Drg;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.TableLook;
import leeway.engine.dmn.TableTrace;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.masks.MaskedTable;
import leeway.engine.table.model.UncodableFact;
import leeway.policy.UnmetCondition;
import leeway.policy.rulebook.rule.Finding;
import leeway.policy.rulebook.rule.Outcome;
import leeway.policy.rulebook.rule.PublishedRule;
import leeway.policy.rulebook.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a model that answers for a rule. Where its logic is a decision table, the table is
 * looked at row by row, by masks where it has a normal form and by the interpreter otherwise; else,
 * where a fact that it needs is unknown, it is tried with that fact true and false: if nothing
 * changes it is decided.
 */
public final class DmnDecision implements PublishedRule.Decision {
  private final Model model;
  private final Drg.Decision decision;
  private final Requirements requirements;
  private final Outcomes outcomes;
  private final @Nullable RowResults results;
  private final @Nullable MaskedTable masked;

  public DmnDecision(Rule rule, Model model, Drg.Decision decision, Evaluating evaluating) {
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

  @Override
  public Object conditions(Rule rule, Map<String, Value> facts) {
    return look(facts)
        .<Object>map(DmnDecision::outcomes)
        .orElseGet(() -> written(rule, facts).outcomes());
  }

  @Override
  public List<Integer> rows(Map<String, Value> facts) {
    return look(facts).stream()
        .flatMap(
            look ->
                look.rowsByPreference().stream()
                    .filter(look::holds)
                    .limit(look.table().hitPolicy().isSingleHit() ? 1 : Long.MAX_VALUE))
        .toList();
  }

  private static List<TableTrace.Outcome> outcomes(TableLook look) {
    var outcomes = new ArrayList<TableTrace.Outcome>();
    for (int row = 0; row < look.table().rows().size(); row++) {
      for (int input = 0; input < look.table().inputs().size(); input++) {
        outcomes.add(look.outcome(row, input));
      }
    }
    return outcomes;
  }

  @Override
  public SortedSet<String> tested() {
    return requirements.factsBehind(Set.of(decision.name()));
  }

  @Override
  public boolean testsIndirectly(String fact) {
    return tested().contains(fact) && !table().map(it -> testsAlone(it, fact)).orElse(false);
  }

  /** True where only columns of its own, with literal cells, look at a fact. */
  private boolean testsAlone(DecisionTable table, String fact) {
    boolean isInCells =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.tests().whole().stream())
            .anyMatch(tests -> requirements.factsBehind(tests.names()).contains(fact));
    boolean isInExpressions =
        table.inputs().stream()
            .filter(input -> !input.text().strip().equals(fact))
            .flatMap(input -> input.expression().whole().stream())
            .anyMatch(it -> requirements.factsBehind(it.names()).contains(fact));
    return !isInCells && !isInExpressions;
  }

  /** What became of each row; a number that the masks cannot hold is left to the interpreter. */
  private Optional<TableLook> look(Map<String, Value> facts) {
    if (results == null) {
      return Optional.empty();
    }
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
