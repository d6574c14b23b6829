package leeway.policy.rulebook.decision;

import java.util.List;
import java.util.stream.Collectors;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.Shortfall;
import leeway.engine.dmn.TableTrace.Condition;
import leeway.engine.feel.Value;
import leeway.policy.document.JsonText;

/** How a condition of a rule, and the distance by which it failed, are put into a line of text. */
final class Wording {

  private Wording() {}

  /** The condition as the rule words it: the column's label, or its expression, and the cell. */
  static String condition(DecisionTable.Input column, String cell) {
    var subject = subject(column);
    return switch (cell) {
      case "true" -> subject;
      case "false" -> "not: " + subject;
      default -> subject + " " + accepted(cell);
    };
  }

  /** The opposite of a condition: what would have to be otherwise. */
  static String opposite(DecisionTable.Input column, String cell) {
    var subject = subject(column);
    return switch (cell) {
      case "true" -> "not: " + subject;
      case "false" -> subject;
      default -> "not: " + subject + " " + accepted(cell);
    };
  }

  /** By how much a condition failed. */
  static String distance(Condition condition) {
    return switch (condition.shortfall()) {
      case Shortfall.Amount(var change, _, var beyond) ->
          show(change) + (beyond ? " and more" : "");
      case Shortfall.OneOf(var accepted) ->
          show(condition.value()) + " instead of " + show(accepted);
      case Shortfall.NoneOf _, Shortfall.Unsaid _, Shortfall.None _ -> show(condition.value());
    };
  }

  private static String subject(DecisionTable.Input column) {
    return column.label().isBlank() ? column.text().strip() : column.label().strip();
  }

  private static String accepted(String cell) {
    boolean isComparison = cell.startsWith("<") || cell.startsWith(">");
    if (isComparison || cell.startsWith("not(")) {
      return cell;
    }
    boolean isOne = !cell.contains(",") && !cell.startsWith("[") && !cell.contains("..");
    return isOne ? "= " + cell : "in " + cell;
  }

  private static String show(List<Value> values) {
    return values.stream().map(Wording::show).collect(Collectors.joining(" or "));
  }

  private static String show(Value value) {
    return value instanceof Value.Text(var text) ? text : JsonText.of(value);
  }
}
