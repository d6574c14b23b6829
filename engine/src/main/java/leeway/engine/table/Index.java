package leeway.engine.table;

/**
 * Which rows of a table accept the slots of a situation. Where the rows are too many for a word, a
 * {@link Split} first asks the most telling column and leaves the few rows that are still possible.
 */
sealed interface Index {

  /** Goes on with the rows that accept one column's slot: {@code children[slot]}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a list would box the hottest lookup
  record Split(int column, Index[] children) implements Index {}

  /**
   * A bit for each row and slot: bit {@code i % 64} of {@code masks[column][slot * words + i / 64]}
   * is set where row {@code rows[i]} accepts the slot. Rows stand in their order of preference.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a list would box the hottest lookup
  record Masks(int[] rows, int words, long[][] masks) implements Index {}
}
