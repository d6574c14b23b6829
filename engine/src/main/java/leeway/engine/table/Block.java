package leeway.engine.table;

/** One way to match a block of situations at once. */
sealed interface Block permits WordBlock, LeafBlock {

  /** Writes the preferred row of each of {@code count} situations: {@code hits[0 … count - 1]}. */
  void match(int from, int count, int[] hits);

  /**
   * Adds to {@code counts[row + BEFORE_ROWS]} how many of {@code count} situations prefer a row;
   * {@code hits} is overwritten.
   */
  void count(int from, int count, int[] hits, long[] counts);

  /** True where several rows may hold for any situation of the block that was matched last. */
  boolean hasSeveral(int count);

  /** True where several rows may hold for one situation of it. */
  boolean hasSeveralAt(int situation);
}
