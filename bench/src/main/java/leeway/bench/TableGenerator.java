package leeway.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Output;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;

/** Makes the tables and situations of all benchmarks, the same for the same seed. */
final class TableGenerator {
  private static final long SEED = 20_261_122;

  private static final List<Output> OUTPUTS =
      IntStream.range(0, 4).mapToObj(i -> new Output("output" + i, List.of())).toList();

  private final Random random = new Random(SEED);

  /**
   * 24 rows of a returns policy, first hit: eight inputs of which four are closed sets, one a flag
   * and three numbers; more than half of the cells are {@code -}; one text in twenty is null.
   */
  static Workload small(int situations) {
    var generator = new TableGenerator();
    var columns =
        List.of(
            texts("kind", 6),
            texts("condition", 5),
            texts("tier", 4),
            texts("channel", 5),
            new Column("opened", new Coding.Flags()),
            new Column("days", new Coding.Numbers(0)),
            new Column("price", new Coding.Numbers(2)),
            new Column("returns", new Coding.Numbers(0)));
    return new Workload(
        generator.table(columns, HitPolicy.FIRST, 24, 58),
        generator.situations(columns, situations));
  }

  /** 24 rows, first hit, over eight closed sets: what an enumeration-coded column store holds. */
  static Workload enumerated(int situations) {
    var generator = new TableGenerator();
    int[] sizes = {6, 5, 4, 5, 2, 12, 15, 8};
    var columns = IntStream.range(0, 8).mapToObj(i -> texts("input" + i, sizes[i])).toList();
    return new Workload(
        generator.table(columns, HitPolicy.FIRST, 24, 58),
        generator.situations(columns, situations));
  }

  /** Rows that exclude each other over six discriminating inputs, shuffled, asked evenly. */
  static Workload unique(int rows, int situations) {
    return new TableGenerator().large(HitPolicy.UNIQUE, rows, situations, 0);
  }

  /** The same with three cells of ten {@code -}, first hit. */
  static Workload first(int rows, int situations) {
    return new TableGenerator().large(HitPolicy.FIRST, rows, situations, 30);
  }

  private static Column texts(String name, int count) {
    return new Column(
        name,
        new Coding.Texts(IntStream.range(0, count).mapToObj(i -> name + " value " + i).toList()));
  }

  private Table table(List<Column> columns, HitPolicy hitPolicy, int rows, int dashesPercent) {
    var made = new ArrayList<Row>();
    for (int row = 0; row < rows; row++) {
      var cells = columns.stream().map(column -> cell(column, dashesPercent)).toList();
      made.add(new Row(cells, outputs(row)));
    }
    return new Table(hitPolicy, columns, OUTPUTS, made);
  }

  private static List<Value> outputs(int row) {
    return List.of(
        Values.bool(row % 3 != 0),
        Values.text("concession " + row % 5),
        Num.of(row),
        Values.text("clause " + row));
  }

  private Cell cell(Column column, int dashesPercent) {
    if (random.nextInt(100) < dashesPercent) {
      return Cell.ANY;
    }
    return switch (column.coding()) {
      case Coding.Texts texts -> Cell.oneOf(pick(texts).toArray(Value[]::new));
      case Coding.Flags() -> Cell.oneOf(Values.bool(random.nextBoolean()));
      case Coding.Numbers(int scale) -> range(max(column), scale);
      case Coding.Dates(), Coding.Months() -> throw new IllegalArgumentException(column.name());
    };
  }

  private List<Value> pick(Coding.Texts texts) {
    var picked = new ArrayList<>(texts.values());
    Collections.shuffle(picked, random);
    return picked.stream().limit(1 + random.nextInt(2)).<Value>map(Values::text).toList();
  }

  private Cell range(int max, int scale) {
    int bound = max / 10 + random.nextInt(max * 8 / 10);
    var end = new End.At(number(bound, scale), true);
    return random.nextBoolean()
        ? Cell.within(new End.Open(), end)
        : Cell.within(end, new End.At(number(bound + max / 4, scale), false));
  }

  private static Num number(long unscaled, int scale) {
    return new Num(BigDecimal.valueOf(unscaled, scale));
  }

  private static int max(Column column) {
    return switch (column.name()) {
      case "days" -> 120;
      case "price" -> 500_00;
      case "returns" -> 12;
      default -> throw new IllegalArgumentException(column.name());
    };
  }

  private long[] situations(List<Column> columns, int count) {
    long[] codes = new long[count * columns.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(columns.get(i % columns.size()));
    }
    return codes;
  }

  private long code(Column column) {
    return switch (column.coding()) {
      case Coding.Texts texts ->
          random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(texts.values().size());
      case Coding.Flags() -> 1 + random.nextInt(2);
      case Coding.Numbers _ -> random.nextInt(max(column));
      case Coding.Dates(), Coding.Months() -> throw new IllegalArgumentException(column.name());
    };
  }

  /** Six inputs: four closed sets, and bands of days and of prices. */
  private Workload large(HitPolicy hitPolicy, int rowCount, int situations, int dashesPercent) {
    int[] sizes = {16, 12, 10, 8, 12, 10};
    int[] width = {1, 1, 1, 1, 30, 25_00};
    var columns = new ArrayList<Column>();
    for (int i = 0; i < 4; i++) {
      columns.add(texts("input" + i, sizes[i]));
    }
    columns.add(new Column("days", new Coding.Numbers(0)));
    columns.add(new Column("price", new Coding.Numbers(2)));
    var keys = keys(sizes, rowCount);
    var rows = new ArrayList<Row>();
    for (var key : keys) {
      rows.add(new Row(cells(columns, key, width, dashesPercent), outputs(rows.size())));
    }
    long[] codes = new long[situations * sizes.length];
    for (int i = 0; i < codes.length; i++) {
      int band = keys.get(i / sizes.length * 7919 % rowCount).get(i % sizes.length);
      int column = i % sizes.length;
      codes[i] =
          column < 4 ? 1 + band : (long) band * width[column] + random.nextInt(width[column]);
    }
    return new Workload(new Table(hitPolicy, columns, OUTPUTS, rows), codes);
  }

  private List<List<Integer>> keys(int[] sizes, int count) {
    Set<List<Integer>> seen = new HashSet<>();
    var keys = new ArrayList<List<Integer>>();
    while (keys.size() < count) {
      var key = Arrays.stream(sizes).mapToObj(random::nextInt).toList();
      if (seen.add(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  private List<Cell> cells(
      List<Column> columns, List<Integer> key, int[] width, int dashesPercent) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < columns.size(); i++) {
      if (random.nextInt(100) < dashesPercent) {
        cells.add(Cell.ANY);
      } else {
        cells.add(band(columns.get(i).coding(), key.get(i), width[i]));
      }
    }
    return cells;
  }

  private static Cell band(Coding coding, int band, int width) {
    if (coding instanceof Coding.Texts texts) {
      return Cell.oneOf(Values.text(texts.values().get(band)));
    }
    int scale = ((Coding.Numbers) coding).scale();
    return Cell.within(
        new End.At(number((long) band * width, scale), true),
        new End.At(number((long) (band + 1) * width, scale), false));
  }
}
