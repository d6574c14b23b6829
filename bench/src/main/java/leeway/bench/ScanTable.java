package leeway.bench;

import leeway.engine.feel.Value.End;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Table;

/**
 * A large table as a programmer would write it who keeps the rules as data: the first row whose
 * ranges all hold, row by row, one comparison for each end. A closed set's value is a range of one
 * code, and {@code -} is the range of all codes, null among them.
 */
final class ScanTable {
  private final int width;
  private final long[] lows;
  private final long[] highs;

  ScanTable(Table table) {
    this.width = table.columns().size();
    this.lows = new long[table.rows().size() * width];
    this.highs = new long[lows.length];
    for (int i = 0; i < lows.length; i++) {
      var coding = table.columns().get(i % width).coding();
      set(i, table.rows().get(i / width).cells().get(i % width), coding);
    }
  }

  private void set(int at, Cell cell, Coding coding) {
    switch (cell) {
      case Cell.Any() -> {
        lows[at] = Long.MIN_VALUE;
        highs[at] = Long.MAX_VALUE;
      }
      case Cell.Tests(var tests, _) -> set(at, tests.getFirst(), coding);
    }
  }

  private void set(int at, Cell.Test test, Coding coding) {
    switch (test) {
      case Cell.Is(var value) -> {
        lows[at] = coding.code(value);
        highs[at] = lows[at];
      }
      case Cell.Within(End.At(var low, _), End.At(var high, _)) -> {
        lows[at] = coding.code(low);
        highs[at] = coding.code(high) - 1;
      }
      case Cell.Within _ -> throw new IllegalArgumentException("not generated: " + test);
    }
  }

  /** The first row that holds for {@code codes[at …]}; -1 where none does. */
  int row(long[] codes, int at) {
    for (int row = 0, cell = 0; cell < lows.length; row++, cell += width) {
      int column = 0;
      while (column < width
          && lows[cell + column] <= codes[at + column]
          && codes[at + column] <= highs[cell + column]) {
        column++;
      }
      if (column == width) {
        return row;
      }
    }
    return -1;
  }
}
