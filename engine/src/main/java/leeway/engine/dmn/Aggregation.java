package leeway.engine.dmn;

import java.util.List;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.feel.functions.Builtins;
import leeway.engine.table.model.HitPolicy;

/** Adds up what the rows of a COLLECT table give (DMN 1.5, 8.2.8.4). */
final class Aggregation {

  private Aggregation() {}

  static Value of(HitPolicy policy, List<Value> outputs) {
    return switch (policy) {
      case COLLECT_SUM -> called("sum", outputs);
      case COLLECT_MIN -> called("min", outputs);
      case COLLECT_MAX -> called("max", outputs);
      case COLLECT_COUNT -> Value.Num.of(outputs.size());
      default -> throw new IllegalArgumentException("no aggregation: " + policy.written());
    };
  }

  private static Value called(String function, List<Value> outputs) {
    return Builtins.named(function)
        .apply(List.of(Values.list(outputs)), Evaluation.timeless(Limits.STANDARD));
  }
}
