package leeway.engine.table.model;

import java.util.List;
import leeway.engine.feel.Value;

/**
 * One output of a table: its name and its values from the most to the least important, if declared.
 */
public record Output(String name, List<Value> values) {

  public Output {
    values = List.copyOf(values);
  }

  /**
   * How important a value is: 0 is the most; a value that is not declared comes after all others.
   */
  int rank(Value value) {
    int index = values.indexOf(value);
    return index < 0 ? values.size() : index;
  }
}
