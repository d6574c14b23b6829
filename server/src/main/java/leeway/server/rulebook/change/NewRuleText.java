package leeway.server.rulebook.change;

import java.util.ArrayList;
import java.util.List;
import leeway.policy.rulebook.change.Change;
import leeway.policy.rulebook.change.NewRule;
import leeway.policy.rulebook.change.RuleChange;
import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.change.Spot;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.rulebook.Shown;

/** A new rule as people read it, before it is published. */
final class NewRuleText {
  private NewRuleText() {}

  /** What a new rule says, line by line; nothing for a rule that is there already. */
  static List<ChangeView.Says> says(Change change, Trial.Done tried, Shown shown) {
    return switch (change) {
      case RuleChange _ -> List.of();
      case NewRule added ->
          tried.rulebook().stream()
              .flatMap(it -> it.rules().stream())
              .filter(it -> it.id().equals(added.rule()))
              .map(it -> lines(it, tried, shown))
              .findFirst()
              .orElse(List.of());
    };
  }

  private static List<ChangeView.Says> lines(Rule rule, Trial.Done tried, Shown shown) {
    var card = rule.card();
    var lines = new ArrayList<ChangeView.Says>();
    card.kinds().forEach(it -> add(lines, shown.text("habits.speaks-of"), shown.kind(it.value())));
    cells(rule, tried, shown, lines);
    add(lines, shown.text("rules.for-customer"), card.forCustomer());
    add(lines, shown.text("rules.born"), card.spirit().born());
    add(lines, shown.text("rules.preserves"), card.spirit().preserves());
    add(lines, shown.text("rules.protects"), card.spirit().protects());
    add(lines, shown.text("rules.provokes"), card.spirit().provokes());
    add(lines, shown.text("rules.owner"), shown.person(card.owner()));
    card.reviewBy().ifPresent(it -> add(lines, shown.text("rules.review-by"), shown.day(it)));
    return lines;
  }

  /** The one row of its table: what it hangs on, and what it gives. */
  private static void cells(Rule rule, Trial.Done tried, Shown shown, List<ChangeView.Says> lines) {
    var text = RuleText.of(tried.amended(), rule);
    for (int at = 0; at < text.columns().size(); at++) {
      var column = text.columns().get(at);
      var cell = text.at(new Spot.Cell(0, at)).orElse("");
      boolean isTold = !List.of("kind", "grant", "clause").contains(column.label());
      if (isTold) {
        add(lines, CellText.column(column, shown), CellText.of(cell, shown));
      }
    }
  }

  private static void add(List<ChangeView.Says> lines, String label, String text) {
    if (!text.isBlank()) {
      lines.add(new ChangeView.Says(label, text));
    }
  }
}
