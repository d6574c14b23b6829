package leeway.engine.dmn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import leeway.engine.LimitExceeded;
import leeway.engine.dmn.xml.Element;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.feel.expression.Scope;
import leeway.engine.feel.expression.UnaryTests;
import leeway.engine.table.model.HitPolicy;

/** A decision table: input columns, output columns and rows. */
public record DecisionTable(
    HitPolicy hitPolicy,
    List<Input> inputs,
    List<Output> outputs,
    List<Row> rows,
    Element element) {

  /** Functions that write a literal. */
  private static final Set<String> NAMES_OF_LITERALS = Set.of("date", "duration");

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

  /**
   * The rows in the order in which the hit policy prefers them: by the rank of their outputs where
   * it ranks, the first output first, and as they stand for all else and among equals. What is not
   * a literal ranks last.
   */
  public List<Integer> rowsByPreference() {
    var order = IntStream.range(0, rows.size()).boxed();
    return hitPolicy.ranksRows() ? order.sorted(byRank()).toList() : order.toList();
  }

  private Comparator<Integer> byRank() {
    Comparator<Integer> comparator = Comparator.comparingInt(_ -> 0);
    for (int output = 0; output < outputs.size(); output++) {
      var ranked = outputs.get(output).ranked();
      int at = output;
      comparator = comparator.thenComparingInt(row -> rank(ranked, literal(row, at)));
    }
    return comparator;
  }

  private static int rank(List<Value> ranked, Optional<Value> value) {
    int index = value.map(ranked::indexOf).orElse(-1);
    return index < 0 ? ranked.size() : index;
  }

  /** What a row gives for an output, where that is the same in every situation. */
  public Optional<Value> literal(int row, int output) {
    return rows.get(row).results().get(output).constant().map(outputs.get(output)::given);
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
      Element element) {

    /** The allowed values, the most important first; none where the column does not list them. */
    public List<Value> ranked() {
      var ranked = new ArrayList<Value>();
      for (var value : allowed.whole().map(Output::values).orElse(List.of())) {
        ranked.addAll(value instanceof Value.ListValue(var items) ? items : List.of(value));
      }
      return ranked;
    }

    private static List<Value> values(UnaryTests tests) {
      return tests.values(Values.NULL, Scope.of(Map.of()), Evaluation.timeless(Limits.STANDARD));
    }

    /** What the column makes of a value: of its type, and null where it is not allowed. */
    private Value given(Value value) {
      var typed = type.coerced(value);
      boolean isAllowed =
          allowed
              .whole()
              .map(it -> it.accept(typed, Scope.of(Map.of()), Evaluation.timeless(Limits.STANDARD)))
              .filter(Value::isTrue)
              .isPresent();
      return isAllowed ? typed : Values.NULL;
    }
  }

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
  public record Result(String text, Parsed<Expression> expression, Element element) {

    /** Its value where it names nothing that a situation has; empty too where it takes too much. */
    public Optional<Value> constant() {
      try {
        return expression
            .whole()
            .filter(it -> NAMES_OF_LITERALS.containsAll(it.names()))
            .map(it -> it.evaluate(Scope.of(Map.of())));
      } catch (LimitExceeded _) {
        return Optional.empty();
      }
    }
  }
}
