package leeway.engine.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;
import org.jspecify.annotations.Nullable;

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
  private final Unmet[][][] withoutDistance;
  private final String[] names;
  private final Coding[] codings;
  private volatile @Nullable List<CodeGroup> codeGroups;

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
    this.withoutDistance =
        IntStream.range(0, slots.length).mapToObj(this::withoutDistance).toArray(Unmet[][][]::new);
    this.names = table.columns().stream().map(Column::name).toArray(String[]::new);
    this.codings = table.columns().stream().map(Column::coding).toArray(Coding[]::new);
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
   * By slot, the conditions of a column that are not met, where they have no distance: in a table
   * of one word, for null and for all codes of a closed set. Made once, an answer copies their
   * references, which spares a sixth of its time (SmallTableBenchmark.explainedMasks).
   */
  private Unmet[][] withoutDistance(int column) {
    if (!index.isOneWord() || !slots[column].isExact()) {
      return new Unmet[0][];
    }
    boolean isOrdered = table.columns().get(column).coding() instanceof Coding.Ordered;
    var bySlot = new Unmet[isOrdered ? 1 : slots[column].count()][];
    for (int slot = 0; slot < bySlot.length; slot++) {
      var reason = slot == 0 ? Unmet.Reason.UNKNOWN : Unmet.Reason.FAILED;
      bySlot[slot] =
          BitSet.valueOf(new long[] {refusing(column, slot)}).stream()
              .mapToObj(bit -> new Unmet(byPreference[bit], column, reason, 0))
              .toArray(Unmet[]::new);
    }
    return bySlot;
  }

  /** The conditions of a column without a distance, for each slot below the first that has one. */
  Unmet[][] conditionsWithoutDistance(int column) {
    return withoutDistance[column];
  }

  /** The rows that refuse a slot, as bits in order of preference, in a table of one word. */
  long refusing(int column, int slot) {
    long accepting = index.leaves()[index.firstSlot()[column] + slot];
    return ~accepting & Kernels.lowBits(cells.length);
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
    long[] codes = new long[names.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codings[i].code(facts.getOrDefault(names[i], Values.NULL));
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
      long refused = refusing(column, slots[column].of(code));
      for (; refused != 0; refused &= refused - 1) {
        refusing.set(byPreference[Long.numberOfTrailingZeros(refused)]);
      }
      return refusing;
    }
    for (int row = 0; row < cells.length; row++) {
      refusing.set(row, !cells[row][column].contains(code));
    }
    return refusing;
  }

  /** {@code masks[slot]}: the rows that accept it, in a table of one word. */
  long[] masks(int column) {
    int first = index.firstSlot()[column];
    return Arrays.copyOfRange(index.leaves(), first, first + slots[column].count());
  }

  /**
   * The enumerated columns of a table of one word, in groups; made when a batch first asks for
   * them. Threads that ask at once may each make them, which does no harm.
   */
  List<CodeGroup> codeGroups() {
    var known = codeGroups;
    if (known == null) {
      long[][] masks =
          IntStream.range(0, slots.length).mapToObj(this::masks).toArray(long[][]::new);
      known = CodeGroup.of(IntStream.range(0, slots.length).filter(this::isEnumerated), masks);
      codeGroups = known;
    }
    return known;
  }

  private boolean isEnumerated(int column) {
    return slots[column] instanceof Slots.ByCode(int count) && count <= CodeGroup.PAIR_MAX;
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
