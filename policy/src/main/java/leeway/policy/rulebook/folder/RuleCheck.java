package leeway.policy.rulebook.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leeway.engine.Place;
import leeway.engine.SourceText;
import leeway.engine.dmn.Boxed;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.Drg;
import leeway.engine.dmn.Model;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.masks.Declared;
import leeway.policy.check.TableCheck;
import leeway.policy.document.Problems;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.FactType;
import leeway.policy.facts.Facts;
import leeway.policy.facts.Privacy;
import leeway.policy.rulebook.decision.Evaluating;
import leeway.policy.rulebook.decision.Extensions;
import leeway.policy.rulebook.decision.Requirements;
import leeway.policy.rulebook.rule.Rule;

/** Checks a rule against the facts: it tests plain facts only, and codes that they can have. */
final class RuleCheck {
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
  private static final List<String> OUTPUTS =
      List.of("grant", "concession", "amount", "clause", "refer", "form", "say");

  private final Evaluating evaluating;
  private final Facts facts;
  private final Set<String> worthFacts;
  private final Problems problems;

  RuleCheck(Evaluating evaluating, Facts facts, Set<String> worthFacts, Problems problems) {
    this.evaluating = evaluating;
    this.facts = facts;
    this.worthFacts = worthFacts;
    this.problems = problems;
  }

  void check(Rule rule, Model model, Drg.Decision decision) {
    var used = new Requirements(model).factsBehind(Set.of(decision.name()));
    for (var input : model.inputs()) {
      if (used.contains(input.name())) {
        checkInput(input);
      }
    }
    if (decision.logic() instanceof Boxed.Table(var table, _, _)) {
      checkOutputs(table);
      table.rows().forEach(row -> checkCodes(table, row));
      var check = new TableCheck(table, declared(rule), problems);
      check.checkRows();
      if (mustSpeak(rule, table, decision)) {
        check.checkGaps();
      }
    } else if (rule.card().basis().withholds()) {
      problems.warning(
          "not-a-table",
          rule.place(),
          "a rule that withholds is best a decision table, got another expression",
          "write a table, so that the answer can say which condition stands in the way");
    }
  }

  /** What can be known of the facts that the rule may test, and of the kinds that it speaks of. */
  private Map<String, Declared> declared(Rule rule) {
    var declared = new HashMap<>(evaluating.declared(facts));
    var kinds = rule.card().kinds().isEmpty() ? facts.kinds().keySet() : rule.card().kinds();
    declared.put(
        Facts.KIND,
        new Declared.OneOf(kinds.stream().<Value>map(it -> Values.text(it.value())).toList()));
    declared.put(Facts.TODAY, new Declared.Anything());
    return declared;
  }

  /** A rule that grants owes a reason where it does not, unless it says why it is silent. */
  private static boolean mustSpeak(Rule rule, DecisionTable table, Drg.Decision decision) {
    return !rule.card().basis().withholds()
        && Extensions.text(decision.element(), "silent").isEmpty()
        && IntStream.range(0, table.rows().size()).anyMatch(row -> grants(table, row));
  }

  private static boolean grants(DecisionTable table, int row) {
    return IntStream.range(0, table.outputs().size())
        .filter(i -> table.outputs().get(i).name().equals("grant"))
        .anyMatch(i -> table.literal(row, i).filter(Value::isTrue).isPresent());
  }

  private void checkInput(Drg.InputData input) {
    var name = input.name();
    var place = namePlace(input.element());
    var fact = facts.definitions().get(name);
    if (fact == null && !name.equals(Facts.KIND) && !name.equals(Facts.TODAY)) {
      problems.error(
          "unknown-fact",
          place,
          "a rule tests facts of `facts.yaml`, got `" + name + "`",
          "correct the name, or add the fact");
    } else if (worthFacts.contains(name)) {
      problems.error(
          "rule-reads-worth",
          place,
          "no rule tests what a customer is worth, and `" + name + "` says that",
          "test another fact; `worth.yaml` weighs the customer, above the floor");
    } else if (fact != null && fact.privacy() != Privacy.PLAIN) {
      problems.error(
          "fact-not-plain",
          place,
          "a rule tests plain facts only, and `" + name + "` is " + fact.privacy().code(),
          "derive a plain fact from it in `facts.yaml` and test that");
    }
  }

  private static Place namePlace(Element element) {
    return element.attribute("", "name").map(it -> it.place()).orElse(element.place());
  }

  private void checkOutputs(DecisionTable table) {
    for (var output : table.outputs()) {
      if (!OUTPUTS.contains(output.name())) {
        problems.error(
            "unknown-output",
            output.element().place(),
            "a rule returns " + String.join(", ", OUTPUTS) + ", got `" + output.name() + "`",
            "rename the column");
      }
    }
    boolean grants = table.outputs().stream().anyMatch(output -> output.name().equals("grant"));
    if (!grants) {
      problems.error(
          "grant-missing",
          table.element().place(),
          "a rule has an output `grant`, got none",
          "add the column");
    }
  }

  private void checkCodes(DecisionTable table, DecisionTable.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      var fact = facts.definitions().get(table.inputs().get(i).text().strip());
      if (fact != null && fact.type() == FactType.CODE) {
        checkCodes(fact, row.cells().get(i).element());
      }
    }
  }

  private void checkCodes(FactDefinition fact, Element cell) {
    var text = cell.child("text").map(Element::content).orElseGet(cell::content);
    checkCodes(fact, text);
  }

  private void checkCodes(FactDefinition fact, SourceText text) {
    var literal = LITERAL.matcher(text.text());
    while (literal.find()) {
      if (!fact.values().containsKey(literal.group(1))) {
        problems.error(
            "unknown-code",
            text.place(literal.start(), literal.end()),
            "`"
                + fact.name()
                + "` is one of "
                + String.join(", ", fact.values().keySet())
                + ", got `"
                + literal.group(1)
                + "`",
            "correct the code, or add it to `facts.yaml`");
      }
    }
  }
}
