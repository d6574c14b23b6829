package leeway.policy.rulebook.folder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Scope;
import leeway.policy.GuardrailHit;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.document.Problems;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.rulebook.rule.Contents;
import leeway.policy.rulebook.rule.Editions;
import leeway.policy.rulebook.rule.PublishedRule;

/*
 * A guardrail of the values wins over any rule, wherever both hold; that is no mistake. It is one where a rule grants in just those
 * situations which the guardrail names. So each row that grants is tried with nothing known but the facts that it tests, on both sides of
 * every bound in its cells: where a guardrail is then hit for certain, whatever else is the case, the row promises what nobody may give.
 */
/** Looks for rules that grant what a guardrail of the values withholds. */
final class ValuesCheck {
  private static final int TRIALS_MAX = 200;
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 15);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Contents contents;
  private final Problems problems;

  ValuesCheck(Contents contents, Problems problems) {
    this.contents = contents;
    this.problems = problems;
  }

  /** Tells each row that grants where such a guardrail is hit. */
  void check(Editions.Edition edition) {
    var rules = edition.rules().values();
    var guardrails =
        rules.stream().filter(ValuesCheck::guardsValues).sorted(PublishedRule.BY_ID).toList();
    rules.stream()
        .filter(it -> !it.rule().card().basis().withholds())
        .sorted(PublishedRule.BY_ID)
        .forEach(rule -> rule.decision().table().ifPresent(it -> check(rule, it, guardrails)));
  }

  private static boolean guardsValues(PublishedRule rule) {
    return rule.rule().card().guards().filter(GuardrailHit.Guards.VALUES::equals).isPresent();
  }

  private void check(
      PublishedRule rule, DecisionTable table, Collection<PublishedRule> guardrails) {
    for (int row = 0; row < table.rows().size(); row++) {
      if (output(table, row, "grant").filter(Value::isTrue).isPresent()) {
        check(rule, table, row, guardrails);
      }
    }
  }

  private void check(
      PublishedRule rule, DecisionTable table, int row, Collection<PublishedRule> guardrails) {
    var concession =
        output(table, row, "concession").map(it -> it instanceof Value.Text(var text) ? text : "");
    for (var guardrail : guardrails) {
      boolean isHit =
          situations(rule, table, row)
              .anyMatch(it -> withholds(guardrail, it, concession.orElse("")));
      if (isHit) {
        problems.warning(
            "values-collision",
            table.rows().get(row).element().place(),
            "row %d grants where guardrail `%s` (%s) withholds it"
                .formatted(row + 1, guardrail.rule().id(), guardrail.rule().card().title()),
            "narrow the row; where both hold, the guardrail wins");
      }
    }
  }

  /** A situation of a kind, as rules see it. */
  private record Situated(KindId kind, Map<String, Value> facts) {}

  private static boolean withholds(PublishedRule guardrail, Situated at, String concession) {
    if (!guardrail.rule().appliesTo(at.kind())) {
      return false;
    }
    var finding = guardrail.hear(at.facts());
    return !finding.isOpen() && finding.withholds(concession);
  }

  private Stream<Situated> situations(PublishedRule rule, DecisionTable table, int row) {
    var candidates = candidates(table, row);
    return contents.facts().kinds().keySet().stream()
        .filter(rule.rule()::appliesTo)
        .flatMap(kind -> candidates.stream().flatMap(given -> situated(kind, given).stream()))
        .limit(TRIALS_MAX);
  }

  private Optional<Situated> situated(KindId kind, Map<String, Given> given) {
    var facts = contents.facts();
    return facts.type(given) instanceof Typed.Fits(var typed)
        ? Optional.of(
            new Situated(kind, facts.scope(kind, SOME_DAY, facts.derive(kind, SOME_DAY, typed))))
        : Optional.empty();
  }

  /** Situations that a row accepts, with nothing else known. */
  private List<Map<String, Given>> candidates(DecisionTable table, int row) {
    List<Map<String, Given>> all = List.of(Map.of());
    for (int column = 0; column < table.inputs().size(); column++) {
      var fact = contents.facts().definition(table.inputs().get(column).text().strip());
      var cell = table.rows().get(row).cells().get(column);
      if (fact.isPresent() && !isAny(cell)) {
        all = with(all, fact.get().name(), accepted(fact.get(), cell));
      }
    }
    return all;
  }

  private static boolean isAny(DecisionTable.Cell cell) {
    return cell.tests().whole().filter(tests -> !tests.acceptsAnything()).isEmpty();
  }

  private static List<Map<String, Given>> with(
      List<Map<String, Given>> all, String fact, List<Value> values) {
    var more = new ArrayList<Map<String, Given>>();
    for (var given : all) {
      for (var value : values) {
        var one = new TreeMap<>(given);
        one.put(fact, new Given(value, Source.LOOKED_UP));
        if (more.size() < TRIALS_MAX) {
          more.add(one);
        }
      }
    }
    return more;
  }

  private static List<Value> accepted(FactDefinition fact, DecisionTable.Cell cell) {
    var tests = cell.tests().whole().orElseThrow();
    return possible(fact, cell.text())
        .filter(
            value ->
                tests
                    .accept(value, Scope.of(Map.of()), Evaluation.timeless(Limits.STANDARD))
                    .isTrue())
        .toList();
  }

  /** Every value of a closed set; of others those that the cell names, and their neighbours. */
  private static Stream<Value> possible(FactDefinition fact, String cell) {
    return switch (fact.type()) {
      case BOOLEAN -> Stream.of(Values.TRUE, Values.FALSE);
      case CODE -> fact.values().keySet().stream().map(Values::text);
      case NUMBER, MONEY ->
          NUMBER.matcher(cell).results().flatMap(it -> around(new BigDecimal(it.group())));
      case DATE -> DATE.matcher(cell).results().flatMap(it -> around(LocalDate.parse(it.group())));
      case TEXT, INSTANT, LIST, CONTEXT -> Stream.of();
    };
  }

  private static Stream<Value> around(BigDecimal number) {
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(step -> new Value.Num(number.add(BigDecimal.valueOf(step))));
  }

  private static Stream<Value> around(LocalDate day) {
    return IntStream.rangeClosed(-1, 1).mapToObj(step -> new Value.Date(day.plusDays(step)));
  }

  private static Optional<Value> output(DecisionTable table, int row, String name) {
    return IntStream.range(0, table.outputs().size())
        .filter(i -> table.outputs().get(i).name().equals(name))
        .mapToObj(i -> table.literal(row, i))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
