package leeway.engine.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;

/**
 * A table compiled to bit masks: it answers what {@link TableInterpreter} answers, from a word for
 * each input. Immutable and safe for many threads; each of them evaluates through a {@link Matcher}
 * of its own.
 */
public final class CompiledTable {
  private final Table table;
  private final Ranges[][] cells;
  private final Slots[] slots;
  private final int[] byPreference;
  private final Index index;
  private final int[] sameOutputs;
  private final Unmet[][] failed;
  private final Unmet[][] unknown;

  private CompiledTable(Table table) {
    this.table = table;
    this.cells = table.rows().stream().map(row -> ranges(row, table)).toArray(Ranges[][]::new);
    int slotsMax = IndexBuilder.slotsMax(table.rows().size(), table.columns().size());
    this.slots =
        IntStream.range(0, table.columns().size())
            .mapToObj(column -> slots(column, slotsMax))
            .toArray(Slots[]::new);
    this.byPreference = table.rowsByPreference().stream().mapToInt(Integer::intValue).toArray();
    var preferred =
        Arrays.stream(byPreference).mapToObj(row -> cells[row]).toArray(Ranges[][]::new);
    this.index = new IndexBuilder(preferred, slots).build(byPreference);
    this.sameOutputs = sameOutputs(table.rows());
    this.failed = unmet(Unmet.Reason.FAILED);
    this.unknown = unmet(Unmet.Reason.UNKNOWN);
  }

  /** Compiles a table; throws {@link IllegalArgumentException} for more than 131,072 rows. */
  public static CompiledTable of(Table table) {
    if (table.rows().size() > IndexBuilder.ROWS_MAX) {
      throw new IllegalArgumentException(
          "table must have at most %d rows, got %d; split it by its most telling input"
              .formatted(IndexBuilder.ROWS_MAX, table.rows().size()));
    }
    return new CompiledTable(table);
  }

  private static Ranges[] ranges(Row row, Table table) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(i -> Ranges.of(row.cells().get(i), table.columns().get(i).coding()))
        .toArray(Ranges[]::new);
  }

  private Slots slots(int column, int slotsMax) {
    var inColumn = Arrays.stream(cells).map(row -> row[column]).toList();
    return Slots.of(table.columns().get(column).coding(), inColumn, slotsMax);
  }

  /**
   * The conditions without a distance, by column and bit, for tables of one word: made once instead
   * of for each answer (SmallTableBenchmark.explainedMasks).
   */
  private Unmet[][] unmet(Unmet.Reason reason) {
    int rows = index.isOneWord() ? byPreference.length : 0;
    var unmet = new Unmet[slots.length][rows];
    for (int column = 0; column < slots.length; column++) {
      for (int bit = 0; bit < rows; bit++) {
        unmet[column][bit] = new Unmet(byPreference[bit], column, reason, 0);
      }
    }
    return unmet;
  }

  /** A condition without a distance that was not met, in a table of one word. */
  Unmet withoutDistance(int column, int bit, boolean isUnknown) {
    return (isUnknown ? unknown : failed)[column][bit];
  }

  /** For each row the first row with equal outputs. */
  private static int[] sameOutputs(List<Row> rows) {
    var first = new HashMap<List<Value>, Integer>();
    return IntStream.range(0, rows.size())
        .map(row -> first.computeIfAbsent(rows.get(row).outputs(), _ -> row))
        .toArray();
  }

  /** The table as it was given. */
  public Table table() {
    return table;
  }

  /**
   * The codes of a situation's facts, in the order of the columns; a fact that is absent is null.
   */
  public long[] code(Map<String, Value> facts) {
    long[] codes = new long[slots.length];
    for (int i = 0; i < codes.length; i++) {
      var column = table.columns().get(i);
      codes[i] = column.coding().code(facts.getOrDefault(column.name(), Values.NULL));
    }
    return codes;
  }

  /** A way to evaluate this table: for one thread at a time. */
  public Matcher matcher() {
    return new Matcher(this);
  }

  /** The rows, as they stand in the table, whose cells in a column do not accept a code. */
  public BitSet refusing(int column, long code) {
    var refusing = new BitSet(cells.length);
    if (index.isOneWord() && slots[column].isExact()) {
      long held = index.masks()[index.firstSlot()[column] + slots[column].of(code)];
      long failed = ~held & Kernels.lowBits(cells.length);
      for (; failed != 0; failed &= failed - 1) {
        refusing.set(byPreference[Long.numberOfTrailingZeros(failed)]);
      }
      return refusing;
    }
    for (int row = 0; row < cells.length; row++) {
      refusing.set(row, !cells[row][column].contains(code));
    }
    return refusing;
  }

  Slots[] slots() {
    return slots;
  }

  Ranges cell(int row, int column) {
    return cells[row][column];
  }

  Index index() {
    return index;
  }

  /** The rows in order of preference; kept, not copied. */
  int[] byPreference() {
    return byPreference;
  }

  boolean haveSameOutputs(int row, int other) {
    return sameOutputs[row] == sameOutputs[other];
  }
}
