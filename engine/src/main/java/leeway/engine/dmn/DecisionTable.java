package leeway.engine.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import leeway.engine.feel.Expression;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Parsed;
import leeway.engine.feel.UnaryTests;

/** A decision table: input columns, output columns and rows. */
public record DecisionTable(
    HitPolicy hitPolicy,
    List<Input> inputs,
    List<Output> outputs,
    List<Row> rows,
    Element element) {

  public DecisionTable {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
  }

  /** The type of the result, by the declared types of the output columns. */
  FeelType found() {
    var members = new LinkedHashMap<String, FeelType>();
    outputs.forEach(it -> members.put(it.name(), it.type()));
    var one = outputs.size() == 1 ? outputs.getFirst().type() : new FeelType.ContextType(members);
    return switch (hitPolicy) {
      case COLLECT, RULE_ORDER, OUTPUT_ORDER -> new FeelType.ListType(one);
      case COLLECT_COUNT -> FeelType.Simple.NUMBER;
      case UNIQUE, ANY, FIRST, PRIORITY, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> one;
    };
  }

  /** An input column: its label, what is tested, and which values are allowed. */
  public record Input(
      String label,
      Parsed<Expression> expression,
      String text,
      FeelType type,
      Parsed<UnaryTests> allowed,
      Element element) {}

  /** An output column: its name, which values are allowed (in order of priority), its default. */
  public record Output(
      String name,
      FeelType type,
      Parsed<UnaryTests> allowed,
      Parsed<Expression> fallback,
      Element element) {}

  /** A row: what each input column must be, and what each output column then is. */
  public record Row(String id, List<Cell> cells, List<Result> results, Element element) {
    public Row {
      cells = List.copyOf(cells);
      results = List.copyOf(results);
    }
  }

  /** What an input column must be in a row. */
  public record Cell(String text, Parsed<UnaryTests> tests, Element element) {}

  /** What an output column is in a row. */
  public record Result(String text, Parsed<Expression> expression, Element element) {}
}
