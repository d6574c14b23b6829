package leeway.engine.table;

/*
 * A table with more rows than a word is first asked for its most telling columns: their slots give a
 * place, and the place a leaf with the few rows that are still possible. All leaves lie in one array,
 * and a leaf holds masks only for the columns that were not asked: what a decision touches is one
 * number for the leaf and one word for each other column.
 *
 * A tree that asks each leaf's own most telling column was tried: its leaves are as small, but their
 * depths differ, and the branch that is guessed wrong costs more than all the masks
 * (LargeTableBenchmark.uniqueMasks, 1,000 rows: 30 ns against 20 one by one).
 */
/**
 * The rows of a table by what they accept. A leaf is a number; all leaves lie one after the other
 * in {@code leaves}, each with its masks and then its rows, in order of preference: {@code
 * leaves[masksAt[leaf] + (firstSlot[column] + slot) * words[leaf] + w]} has bit {@code b} set where
 * the row {@code leaves[rowsAt[leaf] + 64 w + b]} accepts the slot of a column. {@code
 * startAt[place]} is where the masks of the place's leaf begin.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the arrays are what the kernels read
record Index(
    int[] askedColumns,
    int[] askedSteps,
    int[] leafAt,
    int[] startAt,
    int[] maskedColumns,
    int[] firstSlot,
    int slotCount,
    int[] masksAt,
    int[] words,
    int[] rowsAt,
    int[] rowCount,
    long[] leaves) {

  /** True where all rows of the table fit into one word. */
  boolean isOneWord() {
    return askedColumns.length == 0 && words[0] == 1;
  }

  /** The row of a bit of word {@code w} of a leaf. */
  int row(int leaf, int w, int bit) {
    return (int) leaves[rowsAt[leaf] + w * Long.SIZE + bit];
  }
}
