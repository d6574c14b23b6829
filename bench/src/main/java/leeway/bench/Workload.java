package leeway.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Table;

/**
 * A table and situations for it. {@code codes} holds them row by row, {@code codes[situation *
 * columns + column]}; it is shared, not copied.
 */
final class Workload {
  private final Table table;
  private final long[] codes;

  Workload(Table table, long[] codes) {
    this.table = table;
    this.codes = codes;
  }

  Table table() {
    return table;
  }

  long[] codes() {
    return codes;
  }

  /** How many situations there are. */
  int size() {
    return codes.length / table.columns().size();
  }

  /** The facts of all situations by name, without those that are null. */
  List<Map<String, Value>> facts() {
    return IntStream.range(0, size()).mapToObj(this::facts).toList();
  }

  private Map<String, Value> facts(int situation) {
    var facts = new HashMap<String, Value>();
    for (int column = 0; column < table.columns().size(); column++) {
      var coding = table.columns().get(column).coding();
      long code = codes[situation * table.columns().size() + column];
      if (code != coding.nullCode()) {
        facts.put(table.columns().get(column).name(), decode(coding, code));
      }
    }
    return facts;
  }

  /** A text is a new object each time, as it is when it comes from a request. */
  static Value decode(Coding coding, long code) {
    return switch (coding) {
      case Coding.Texts texts ->
          Values.text(new String(texts.values().get((int) code - 1).toCharArray()));
      case Coding.Flags() -> Values.bool(code == 2);
      case Coding.Numbers(int scale) -> new Num(BigDecimal.valueOf(code, scale));
      case Coding.Dates(), Coding.Months() ->
          throw new IllegalArgumentException("not generated: " + coding);
    };
  }
}
