package leeway.policy.rulebook.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.TableLook;
import leeway.engine.dmn.TableTrace;
import leeway.engine.dmn.TableTrace.Condition;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.UnmetCondition;
import leeway.policy.rulebook.rule.Finding;
import leeway.policy.rulebook.rule.Outcome;
import leeway.policy.rulebook.rule.Rule;
import leeway.policy.rulebook.rule.RuleFault;

/*
 * What a decision table says when facts may be unknown.
 *
 * Every row holds, fails or is open: no condition failed and one is unknown. Where the hit policy
 * lets one row win, the rows that may win are the open ones before the first that holds, and that
 * one; where several rows win, all that hold count and the open ones may. The rule is open unless
 * all rows that may win say the same, or none of them could grant, refer or withhold.
 */
/** One look at the decision table of a rule. */
final class TableHearing {
  private final Rule rule;
  private final TableLook look;
  private final Map<String, Value> facts;
  private final Requirements requirements;
  private final RowResults results;
  private final Outcomes outcomes;

  TableHearing(
      Rule rule,
      TableLook look,
      Map<String, Value> facts,
      Requirements requirements,
      RowResults results) {
    this.rule = rule;
    this.look = look;
    this.facts = facts;
    this.requirements = requirements;
    this.results = results;
    this.outcomes = results.outcomes();
  }

  Finding finding() {
    var open = openRows();
    var certain = new ArrayList<Outcome>();
    var missing = new TreeSet<String>();
    open.forEach(row -> missing.addAll(unknownIn(row)));
    for (int row : certainRows(open)) {
      var returned = returned(row);
      if (Outcomes.lacksAmount(returned)) {
        missing.addAll(unknownInAmount(row));
      } else {
        certain.addAll(outcomes.of(returned));
      }
    }
    boolean isSilent = certain.isEmpty() && missing.isEmpty();
    boolean mayWithhold =
        Stream.concat(open.stream(), winner().stream()).anyMatch(row -> !grants(row));
    var unmet = isSilent ? List.<UnmetCondition>of() : unmet(open, certain);
    return new Finding(rule, certain, unmet, missing, mayWithhold);
  }

  /** The rows that may win besides those that do; none where they would change nothing. */
  private List<Integer> openRows() {
    var mayWin = new ArrayList<Integer>();
    for (int row : look.rowsByPreference()) {
      if (look.holds(row) && isSingleHit()) {
        break;
      }
      if (look.outcome(row) == TableTrace.Outcome.UNKNOWN) {
        mayWin.add(row);
      }
    }
    return matters(mayWin) ? mayWin : List.of();
  }

  private boolean matters(List<Integer> open) {
    var said = new HashSet<List<Outcome>>();
    open.forEach(row -> said.add(outcomes.of(returned(row))));
    winner().ifPresent(row -> said.add(outcomes.of(returned(row))));
    boolean isSame = said.size() == 1 && winner().isPresent() && isSingleHit();
    boolean isIdle =
        !rule.card().basis().withholds()
            && said.stream()
                .flatMap(List::stream)
                .noneMatch(it -> it.grant() || it.refer().isPresent());
    return !open.isEmpty() && !isSame && !isIdle;
  }

  /** The rows that win for certain. */
  private List<Integer> certainRows(List<Integer> open) {
    if (!isSingleHit()) {
      return look.rowsByPreference().stream().filter(look::holds).toList();
    }
    return open.isEmpty() ? firstThatSpeaks() : List.of();
  }

  /** The winner; else an open row that says the same as every other one would. */
  private List<Integer> firstThatSpeaks() {
    return winner()
        .or(() -> preferred(row -> look.outcome(row) == TableTrace.Outcome.UNKNOWN))
        .stream()
        .toList();
  }

  private Optional<Integer> winner() {
    return preferred(look::holds);
  }

  private Optional<Integer> preferred(Predicate<Integer> wanted) {
    return look.rowsByPreference().stream().filter(wanted).findFirst();
  }

  private boolean isSingleHit() {
    return look.table().hitPolicy().isSingleHit();
  }

  private Value.Context returned(int row) {
    return results.of(row, facts);
  }

  private boolean grants(int row) {
    return returned(row).get("grant").isTrue();
  }

  /**
   * The unknown facts that leave the amount of a grant open; a fault of the rule if there is none.
   */
  private SortedSet<String> unknownInAmount(int row) {
    var names = new HashSet<String>();
    var outputs = look.table().outputs();
    var written = look.table().rows().get(row).results();
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).name().equals("amount")) {
        written.get(i).expression().whole().ifPresent(it -> names.addAll(it.names()));
      }
    }
    var unknown = unknownIn(names);
    if (unknown.isEmpty()) {
      throw new RuleFault(rule.id(), "a grant has an amount when all facts are known, got null");
    }
    return unknown;
  }

  private SortedSet<String> unknownIn(int row) {
    var unknown = new TreeSet<String>();
    for (int i = 0; i < inputs(); i++) {
      if (look.outcome(row, i) == TableTrace.Outcome.UNKNOWN) {
        var names = column(i).expression().whole().map(it -> it.names()).orElse(Set.of());
        unknown.addAll(unknownIn(names));
      }
    }
    return unknown;
  }

  private SortedSet<String> unknownIn(Set<String> names) {
    var unknown = new TreeSet<String>();
    for (var fact : requirements.factsBehind(names)) {
      if (facts.getOrDefault(fact, Values.NULL).isNull()) {
        unknown.add(fact);
      }
    }
    return unknown;
  }

  /** Why the rule does not grant; or for what it withholds. */
  private List<UnmetCondition> unmet(List<Integer> open, List<Outcome> certain) {
    var unmet = new ArrayList<UnmetCondition>();
    if (!rule.card().basis().withholds() && certain.stream().noneMatch(Outcome::grant)) {
      nearestGrant().ifPresent(row -> unmet.addAll(failed(row)));
    }
    for (int row : certainRows(open)) {
      if (!grants(row) && (unmet.isEmpty() || saysMore(row, unmet))) {
        unmet.addAll(refusing(row));
      }
    }
    return unmet;
  }

  /** Whether a row names a clause that is not told yet. */
  private boolean saysMore(int row, List<UnmetCondition> unmet) {
    var clause = clause(row);
    return !clause.isBlank() && unmet.stream().noneMatch(it -> it.clause().equals(clause));
  }

  private Optional<Integer> nearestGrant() {
    return IntStream.range(0, look.table().rows().size())
        .boxed()
        .filter(this::grants)
        .min(Comparator.comparingLong(this::shortfallCount));
  }

  /** How far a row is from holding; what is unknown does not hold either. */
  private long shortfallCount(int row) {
    return IntStream.range(0, inputs())
        .filter(i -> look.outcome(row, i) != TableTrace.Outcome.HELD)
        .count();
  }

  private int inputs() {
    return look.table().inputs().size();
  }

  private List<UnmetCondition> failed(int row) {
    var unmet = new ArrayList<UnmetCondition>();
    for (int i = 0; i < inputs(); i++) {
      if (look.outcome(row, i) == TableTrace.Outcome.FAILED) {
        var condition = look.condition(row, i);
        unmet.add(
            new UnmetCondition(
                rule.id(),
                clause(row, i),
                Wording.condition(column(i), condition.cell()),
                Wording.distance(condition)));
      }
    }
    return unmet;
  }

  /** A row that speaks against it: each of its conditions would have to be otherwise. */
  private List<UnmetCondition> refusing(int row) {
    var clause = clause(row);
    var unmet = new ArrayList<UnmetCondition>();
    for (int i = 0; i < inputs(); i++) {
      var condition = look.condition(row, i);
      if (!isAnything(condition)) {
        unmet.add(
            new UnmetCondition(
                rule.id(),
                clause,
                Wording.opposite(column(i), condition.cell()),
                Wording.distance(condition)));
      }
    }
    return unmet.isEmpty()
        ? List.of(new UnmetCondition(rule.id(), clause, rule.card().title(), ""))
        : unmet;
  }

  private static boolean isAnything(Condition condition) {
    return condition.cell().isBlank() || condition.cell().strip().equals("-");
  }

  private DecisionTable.Cell cell(int row, int index) {
    return look.table().rows().get(row).cells().get(index);
  }

  private DecisionTable.Input column(int index) {
    return look.table().inputs().get(index);
  }

  private String clause(int row) {
    return returned(row).get("clause") instanceof Value.Text(var text) ? text : "";
  }

  /** The clause that a cell stands for: its own, else its column's, else its row's. */
  private String clause(int row, int index) {
    return Extensions.attribute(cell(row, index).element(), "clause")
        .or(() -> Extensions.attribute(column(index).element(), "clause"))
        .orElseGet(() -> clause(row));
  }
}
