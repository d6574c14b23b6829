package leeway.engine.table;

/** One way to match a block of situations at once. */
sealed interface Block permits WordBlock, LeafBlock {

  /** Writes the preferred row of each of {@code count} situations: {@code hits[0 … count - 1]}. */
  void match(int from, int count, int[] hits);

  /** True where several rows may hold for a situation of the block that was matched last. */
  boolean hasSeveral(int situation);
}
