package leeway.engine.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.engine.table.BatchMatcher;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;

/*
 * Tables that have 64 rows together are one table with one word for each situation, in which every
 * table has a field of its own; after its rows stands one that accepts everything, so that no field
 * is ever empty. Then minus the whole word, field by field, is an addition without a carry from one
 * field into the next, and `word & -word` leaves the first row that holds of every table at once.
 */
/**
 * Some tables that are looked at together; a table of more rows, or another policy, stands alone.
 */
final class Lane {
  private final List<CompiledTable> tables;
  private final List<Integer> shifts = new ArrayList<>();
  private final CompiledTable together;
  private final boolean isWord;
  private long firstHits;
  private long lowest;

  private Lane(List<CompiledTable> tables) {
    this.tables = List.copyOf(tables);
    this.isWord = canShare(tables.getFirst());
    this.together = isWord ? CompiledTable.of(together(tables)) : tables.getFirst();
  }

  /** The lanes of some tables, in their order. */
  static List<Lane> of(List<CompiledTable> tables) {
    var lanes = new ArrayList<Lane>();
    var shared = new ArrayList<CompiledTable>();
    for (var table : tables) {
      if (!canShare(table)) {
        lanes.add(new Lane(List.of(table)));
      } else {
        if (shared.stream().mapToInt(Lane::bits).sum() + bits(table) > Long.SIZE) {
          lanes.add(new Lane(shared));
          shared.clear();
        }
        shared.add(table);
      }
    }
    if (!shared.isEmpty()) {
      lanes.add(new Lane(shared));
    }
    return lanes;
  }

  private static boolean canShare(CompiledTable table) {
    return bits(table) <= Long.SIZE && table.table().hitPolicy() == HitPolicy.FIRST;
  }

  private static int bits(CompiledTable table) {
    return table.table().rows().size() + 1;
  }

  private Table together(List<CompiledTable> tables) {
    Map<List<Object>, Column> columns = new LinkedHashMap<>();
    tables.forEach(
        table -> table.table().columns().forEach(it -> columns.putIfAbsent(key(it), it)));
    var keys = List.copyOf(columns.keySet());
    var rows = new ArrayList<Row>();
    for (var table : tables) {
      int shift = rows.size();
      shifts.add(shift);
      lowest |= 1L << shift;
      table.table().rows().forEach(row -> rows.add(widened(row, table.table(), keys)));
      rows.add(new Row(keys.stream().map(_ -> Cell.ANY).toList(), List.of()));
      firstHits |= field(table) << shift;
    }
    return new Table(HitPolicy.RULE_ORDER, List.copyOf(columns.values()), List.of(), rows);
  }

  /** Columns that are the same fact, coded alike. */
  private static List<Object> key(Column column) {
    return List.of(
        column.name(),
        column.coding() instanceof Coding.Texts texts ? texts.values() : column.coding());
  }

  private static Row widened(Row row, Table table, List<List<Object>> keys) {
    var cells = new ArrayList<Cell>(keys.stream().map(_ -> Cell.ANY).toList());
    for (int column = 0; column < table.columns().size(); column++) {
      cells.set(keys.indexOf(key(table.columns().get(column))), row.cells().get(column));
    }
    return new Row(cells, List.of());
  }

  private static long field(CompiledTable table) {
    return -1L >>> (Long.SIZE - bits(table));
  }

  List<CompiledTable> tables() {
    return tables;
  }

  /** A way to look at a month, for one thread. */
  BatchMatcher matcher(HistoryMonth month) {
    var columns =
        together.table().columns().stream()
            .map(column -> month.codes(column.name(), column.coding()))
            .toList();
    return new BatchMatcher(together, columns);
  }

  /** Writes for each situation one number that says which rows hold, see {@link #hit}. */
  void look(BatchMatcher matcher, int from, int count, long[] seen) {
    if (isWord) {
      matcher.accepting(from, count, seen);
      ReplayKernels.firstHits(seen, count, firstHits, lowest);
    } else {
      int[] hits = new int[count];
      matcher.hits(from, count, hits);
      for (int i = 0; i < count; i++) {
        seen[i] = hits[i];
      }
    }
  }

  /** The row of one of the tables that answers; negative where none does, or some contradict. */
  int hit(int table, long seen) {
    if (!isWord) {
      return (int) seen;
    }
    int row = Long.numberOfTrailingZeros(seen >>> shifts.get(table));
    return row == tables.get(table).table().rows().size() ? -1 : row;
  }
}
