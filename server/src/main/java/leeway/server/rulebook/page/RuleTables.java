package leeway.server.rulebook.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import leeway.policy.rulebook.change.RuleText;
import leeway.policy.rulebook.change.Spot;
import leeway.policy.rulebook.rule.Rule;
import leeway.server.rulebook.RulebookInForce;
import leeway.server.rulebook.Shown;
import leeway.server.rulebook.change.CellText;
import org.springframework.stereotype.Component;

/** The tables of rules as pages show them. */
@Component
final class RuleTables {
  private final RulebookInForce rulebooks;
  private final FiredCounts counts;

  RuleTables(RulebookInForce rulebooks, FiredCounts counts) {
    this.rulebooks = rulebooks;
    this.counts = counts;
  }

  /** The table of a rule as it is in force on a day; nothing where it is written otherwise. */
  Optional<TableView> of(Rule rule, LocalDate day, Shown shown) {
    var text = RuleText.of(rulebooks.version().files(), rule);
    if (text.rows() == 0) {
      return Optional.empty();
    }
    var fired = counts.of(rule, day, shown.rulebook());
    return Optional.of(
        new TableView(
            labels(text, shown, false),
            labels(text, shown, true),
            rows(text, fired.byRow(), shown),
            fired.asked() == 0 ? "" : shown.text("rules.fired-of", fired.asked())));
  }

  private static List<String> labels(RuleText text, Shown shown, boolean outputs) {
    return text.columns().stream()
        .filter(column -> column.isOutput() == outputs)
        .map(column -> CellText.column(column, shown))
        .toList();
  }

  private static List<TableView.Row> rows(
      RuleText text, SortedMap<Integer, Long> fired, Shown shown) {
    var rows = new ArrayList<TableView.Row>();
    for (int row = 0; row < text.rows(); row++) {
      var cells = new ArrayList<String>();
      for (int column = 0; column < text.columns().size(); column++) {
        cells.add(CellText.of(text.at(new Spot.Cell(row, column)).orElse(""), shown));
      }
      rows.add(
          new TableView.Row(
              shown.text("rules.row", row + 1),
              cells,
              shown.text("changes.number", fired.getOrDefault(row, 0L))));
    }
    return rows;
  }
}
