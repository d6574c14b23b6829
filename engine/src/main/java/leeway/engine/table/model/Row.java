package leeway.engine.table.model;

import java.util.List;
import leeway.engine.feel.Value;

/** One rule of a table: a cell for each column, a literal for each output. */
public record Row(List<Cell> cells, List<Value> outputs) {

  public Row {
    cells = List.copyOf(cells);
    outputs = List.copyOf(outputs);
  }
}
