package leeway.engine.table;

import java.util.Arrays;
import java.util.List;

/**
 * Evaluates one compiled table over columns, a block of situations at a time. A table of at most 64
 * rows is a loop for each column; others go situation by situation. It keeps scratch arrays: one
 * for each thread.
 */
public final class BatchMatcher {
  /** How many situations a block has at most: its scratch arrays stay in the first-level cache. */
  public static final int BLOCK = 1024;

  private final CompiledTable compiled;
  private final List<FactColumn> columns;
  private final Matcher matcher;
  private final long[] words = new long[BLOCK];
  private final long[] facts;
  private final boolean isOneWord;
  private final long[][] masksOfCode;
  private final int[] rowOfBit;

  /** For columns in the order of the table's, all of the same size. */
  public BatchMatcher(CompiledTable compiled, List<FactColumn> columns) {
    this.compiled = compiled;
    this.columns = List.copyOf(columns);
    this.matcher = compiled.matcher();
    this.facts = new long[columns.size()];
    if (columns.size() != compiled.slots().length) {
      throw new IllegalArgumentException(
          "batch must have %d columns, got %d".formatted(compiled.slots().length, columns.size()));
    }
    this.isOneWord =
        compiled.index() instanceof Index.Masks masks
            && masks.words() == 1
            && Arrays.stream(compiled.slots()).allMatch(Slots::isExact);
    this.masksOfCode = new long[columns.size()][];
    this.rowOfBit = new int[Long.SIZE + 1];
    if (isOneWord) {
      compose((Index.Masks) compiled.index());
    }
  }

  /** Masks by code instead of by slot for columns of bytes; a bit's row; no bit is no row. */
  private void compose(Index.Masks masks) {
    for (int column = 0; column < masksOfCode.length; column++) {
      var slots = compiled.slots()[column];
      long[] bySlot = masks.masks()[column];
      masksOfCode[column] = new long[FactColumn.Bytes.CODE_MAX + 1];
      Arrays.setAll(masksOfCode[column], code -> bySlot[slots.of(code)]);
    }
    Arrays.fill(rowOfBit, Matcher.NONE);
    System.arraycopy(masks.rows(), 0, rowOfBit, 0, masks.rows().length);
  }

  /**
   * Writes for each situation from {@code from} what {@link Matcher#hit} answers for it: {@code
   * hits[0 … count - 1]}, at most {@link #BLOCK} of them.
   */
  public void hits(int from, int count, int[] hits) {
    if (!isOneWord) {
      oneByOne(from, count, hits);
      return;
    }
    Arrays.fill(words, 0, count, -1L);
    int column = 0;
    for (; column + 3 < masksOfCode.length && areBytes(column, 4); column += 4) {
      Kernels.and4(
          words,
          from,
          count,
          codes(column),
          codes(column + 1),
          codes(column + 2),
          codes(column + 3),
          masksOfCode,
          column);
    }
    for (; column < masksOfCode.length; column++) {
      and(column, from, count);
    }
    Kernels.firstRows(words, count, rowOfBit, hits);
    if (mayConflict()) {
      settle(from, count, hits);
    }
  }

  private boolean areBytes(int first, int count) {
    for (int i = 0; i < count; i++) {
      if (!(columns.get(first + i) instanceof FactColumn.Bytes)) {
        return false;
      }
    }
    return true;
  }

  private byte[] codes(int column) {
    return ((FactColumn.Bytes) columns.get(column)).codes();
  }

  private void and(int column, int from, int count) {
    var slots = compiled.slots()[column];
    switch (columns.get(column)) {
      case FactColumn.Bytes bytes ->
          Kernels.and(words, from, count, bytes.codes(), masksOfCode[column]);
      case FactColumn.Longs longs when slots.isDense() ->
          Kernels.andDense(words, from, count, longs.codes(), slots, bySlot(column));
      case FactColumn.Longs longs ->
          Kernels.andSearched(words, from, count, longs.codes(), slots, bySlot(column));
    }
  }

  private long[] bySlot(int column) {
    return ((Index.Masks) compiled.index()).masks()[column];
  }

  private boolean mayConflict() {
    var hitPolicy = compiled.table().hitPolicy();
    return hitPolicy == HitPolicy.UNIQUE || hitPolicy == HitPolicy.ANY;
  }

  /** Lets the matcher decide where several rows hold. */
  private void settle(int from, int count, int[] hits) {
    for (int i = 0; i < count; i++) {
      if ((words[i] & (words[i] - 1)) != 0) {
        hits[i] = hit(from + i);
      }
    }
  }

  private void oneByOne(int from, int count, int[] hits) {
    for (int i = 0; i < count; i++) {
      hits[i] = hit(from + i);
    }
  }

  private int hit(int situation) {
    for (int column = 0; column < facts.length; column++) {
      facts[column] = columns.get(column).code(situation);
    }
    return matcher.hit(facts, 0);
  }
}
