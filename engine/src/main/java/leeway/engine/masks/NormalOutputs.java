package leeway.engine.masks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Value;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Output;

/** The outputs that a hit policy looks at, as literals: for each row one for each column. */
record NormalOutputs(List<Output> columns, List<List<Value>> ofRow) {

  NormalOutputs {
    columns = List.copyOf(columns);
    ofRow = ofRow.stream().map(List::copyOf).toList();
  }

  /** The outputs of a table; empty where its hit policy looks at one that is not a literal. */
  static Optional<NormalOutputs> of(DecisionTable source) {
    var looked = lookedAt(source);
    var columns =
        looked.stream()
            .map(source.outputs()::get)
            .map(output -> new Output(output.name(), output.ranked()))
            .toList();
    var ofRow = new ArrayList<List<Value>>();
    for (int row = 0; row < source.rows().size(); row++) {
      var literals = literals(source, row, looked);
      if (literals.size() < looked.size()) {
        return Optional.empty();
      }
      ofRow.add(literals);
    }
    return isSummable(source.hitPolicy(), ofRow)
        ? Optional.of(new NormalOutputs(columns, ofRow))
        : Optional.empty();
  }

  /** All outputs where they must agree or are added up; where rows rank, those that are ranked. */
  private static List<Integer> lookedAt(DecisionTable source) {
    var all = IntStream.range(0, source.outputs().size()).boxed().toList();
    return switch (source.hitPolicy()) {
      case UNIQUE, FIRST, RULE_ORDER, COLLECT, COLLECT_COUNT -> List.of();
      case ANY, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> all;
      case PRIORITY, OUTPUT_ORDER ->
          all.stream().filter(it -> !source.outputs().get(it).ranked().isEmpty()).toList();
    };
  }

  /** Null is left to the interpreter: whether nulls are the same output is for it to say. */
  private static List<Value> literals(DecisionTable source, int row, List<Integer> outputs) {
    return outputs.stream()
        .flatMap(output -> source.literal(row, output).stream())
        .filter(NormalOutputs::isComparable)
        .toList();
  }

  /** Values of which {@code equals} says what FEEL says. */
  private static boolean isComparable(Value value) {
    return switch (value) {
      case Value.Num _, Value.Text _, Value.Bool _, Value.Date _, Value.MonthsDuration _ -> true;
      default -> false;
    };
  }

  private static boolean isSummable(HitPolicy hitPolicy, List<List<Value>> ofRow) {
    return !hitPolicy.isArithmetic()
        || ofRow.stream().allMatch(row -> row.size() == 1 && row.getFirst() instanceof Value.Num);
  }
}
