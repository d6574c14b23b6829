package leeway.engine.history;

import java.util.List;
import leeway.engine.table.CompiledTable;

/**
 * One rule as replay sees it: its table, what each row does, and its group. In one group the best
 * for the customer counts; groups add.
 */
public record ReplayedRule(CompiledTable table, List<RowEffect> effects, String group) {

  public ReplayedRule {
    effects = List.copyOf(effects);
    if (effects.size() != table.table().rows().size()) {
      throw new IllegalArgumentException(
          "rule must have an effect for each of its %d rows, got %d"
              .formatted(table.table().rows().size(), effects.size()));
    }
  }
}
