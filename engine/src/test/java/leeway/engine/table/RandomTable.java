package leeway.engine.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Output;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;

/**
 * A random table over seven columns of every coding, and situations for it: a fifth of the facts
 * are null, some lie outside every cell, many lie exactly on a bound.
 */
final class RandomTable {
  private static final int NULLS_PERCENT = 20;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("kind", new Coding.Texts(List.of("return", "exchange", "repair", "credit"))),
          new Column("member", new Coding.Flags()),
          new Column("days", new Coding.Numbers(0)),
          new Column("price", new Coding.Numbers(2)),
          new Column("turnover", new Coding.Numbers(2)),
          new Column("bought on", new Coding.Dates()),
          new Column("age", new Coding.Months()));

  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

  private final Random random;
  private final int dashesPercent;
  private final Table table;

  RandomTable(Random random, HitPolicy hitPolicy, int rowCount) {
    this.random = random;
    this.dashesPercent = 40 + random.nextInt(55);
    int outputCount = hitPolicy.isArithmetic() ? 1 : 2;
    var rows = new ArrayList<Row>();
    for (int i = 0; i < rowCount; i++) {
      rows.add(new Row(COLUMNS.stream().map(this::cell).toList(), outputs(outputCount)));
    }
    this.table = new Table(hitPolicy, COLUMNS, declared(outputCount), rows);
  }

  Table table() {
    return table;
  }

  /** Facts by name; a null is sometimes absent and sometimes said. */
  Map<String, Value> situation() {
    var facts = new HashMap<String, Value>();
    for (var column : COLUMNS) {
      if (random.nextInt(100) >= NULLS_PERCENT) {
        facts.put(column.name(), fact(column));
      } else if (random.nextBoolean()) {
        facts.put(column.name(), Values.NULL);
      }
    }
    return facts;
  }

  private static List<Output> declared(int count) {
    var ranked = List.<Value>of(Num.of(2), Num.of(0));
    return IntStream.range(0, count).mapToObj(i -> new Output("output " + i, ranked)).toList();
  }

  private List<Value> outputs(int count) {
    return IntStream.range(0, count).<Value>mapToObj(_ -> Num.of(random.nextInt(3))).toList();
  }

  private Cell cell(Column column) {
    if (random.nextInt(100) < dashesPercent) {
      return Cell.ANY;
    }
    var tests = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> test(column)).toList();
    return new Cell.Tests(tests, random.nextInt(4) == 0);
  }

  private Cell.Test test(Column column) {
    if (random.nextInt(12) == 0) {
      return new Cell.Is(Values.NULL);
    }
    return column.coding() instanceof Coding.Ordered && random.nextInt(3) > 0
        ? within(column)
        : new Cell.Is(bound(column));
  }

  private Cell.Test within(Column column) {
    var low = bound(column);
    var high = random.nextInt(4) == 0 ? low : bound(column);
    return new Cell.Within(end(low), end(high));
  }

  private End end(Value value) {
    return random.nextInt(4) == 0 ? new End.Open() : new End.At(value, random.nextBoolean());
  }

  /** A value of the column that a fact may have. */
  private Value fact(Column column) {
    return switch (column.name()) {
      case "kind" -> random.nextInt(8) == 0 ? Values.text("a wish") : bound(column);
      case "price", "turnover" -> rounded(bound(column));
      default -> random.nextInt(10) == 0 ? outside(column) : bound(column);
    };
  }

  private static Value rounded(Value value) {
    return new Num(((Num) value).value().setScale(2, java.math.RoundingMode.DOWN));
  }

  private Value outside(Column column) {
    return switch (column.name()) {
      case "days" -> Num.of(random.nextBoolean() ? -1_000_000_000_000L : 1_000_000_000_000L);
      case "bought on" -> new Date(LocalDate.of(random.nextBoolean() ? 1 : 9999, 1, 1));
      case "age" -> new MonthsDuration(random.nextLong());
      default -> bound(column);
    };
  }

  /**
   * A value that a cell may name: small domains, so that bounds are equal and facts lie on them.
   */
  private Value bound(Column column) {
    return switch (column.name()) {
      case "kind" ->
          Values.text(List.of("return", "exchange", "repair", "credit").get(random.nextInt(4)));
      case "member" -> Values.bool(random.nextBoolean());
      case "days" -> Num.of(random.nextInt(30));
      case "price" -> new Num(BigDecimal.valueOf(random.nextInt(20_000), 3));
      case "turnover" -> new Num(BigDecimal.valueOf(random.nextInt(2_000_000_000), 2));
      case "bought on" -> new Date(DAY.plusDays(random.nextInt(40)));
      case "age" -> new MonthsDuration(random.nextInt(36));
      default -> throw new IllegalStateException(column.name());
    };
  }
}
