package leeway.engine.table;

import java.util.Arrays;
import java.util.List;

/*
 * Column by column over a block of situations takes half the time of situation by situation, since no
 * load waits for another (SmallTableBenchmark.codedMasks against codedMasksOneByOne).
 */
/**
 * Evaluates one compiled table over columns of facts, a block of situations at a time. A table
 * whose rows fit into one word takes a loop for each column; others go situation by situation. It
 * keeps scratch arrays: one batch matcher for each thread.
 */
public final class BatchMatcher {
  /** How many situations a block has at most: its scratch arrays stay in the first-level cache. */
  public static final int BLOCK = 1024;

  private final CompiledTable compiled;
  private final FactColumn[] columns;
  private final byte[][] bytes;
  private final long[][] masks;
  private final int[] rowOfBit = new int[Long.SIZE + 1];
  private final Matcher matcher;
  private final boolean isOneWord;
  private final boolean isExact;
  private final boolean mayConflict;
  private final LeafBlock leaves;
  private final long[] words = new long[BLOCK];
  private final long[] facts;

  /** For columns in the order of the table's. */
  public BatchMatcher(CompiledTable compiled, List<? extends FactColumn> columns) {
    if (columns.size() != compiled.slots().length) {
      throw new IllegalArgumentException(
          "batch must have %d columns, got %d".formatted(compiled.slots().length, columns.size()));
    }
    this.compiled = compiled;
    this.columns = columns.toArray(FactColumn[]::new);
    this.bytes = new byte[columns.size()][0];
    this.masks = new long[columns.size()][0];
    this.matcher = compiled.matcher();
    this.facts = new long[columns.size()];
    this.isExact = Arrays.stream(compiled.slots()).allMatch(Slots::isExact);
    this.isOneWord = isExact && compiled.index().isOneWord();
    this.mayConflict = compiled.table().hitPolicy().mayConflict();
    this.leaves = new LeafBlock(compiled.slots(), compiled.index(), this.columns);
    if (isOneWord) {
      takeApart(compiled.index());
    }
  }

  private void takeApart(Index index) {
    for (int column = 0; column < columns.length; column++) {
      int first = index.firstSlot()[column];
      int count = compiled.slots()[column].count();
      if (columns[column] instanceof FactColumn.Bytes column8) {
        bytes[column] = column8.codes();
        masks[column] = new long[FactColumn.Bytes.CODE_MAX + 1];
        var slots = compiled.slots()[column];
        Arrays.setAll(
            masks[column], code -> code < count ? index.masks()[first + slots.of(code)] : 0);
      } else {
        masks[column] = Arrays.copyOfRange(index.masks(), first, first + count);
      }
    }
    Arrays.fill(rowOfBit, Matcher.NONE);
    System.arraycopy(index.rows(), 0, rowOfBit, 0, index.rowCount()[0]);
  }

  /**
   * Writes for each situation from {@code from} what {@link Matcher#hit} answers for it: {@code
   * hits[0 … count - 1]}, at most {@link #BLOCK} of them. Allocates nothing.
   */
  public void hits(int from, int count, int[] hits) {
    if (isOneWord) {
      rowsOfWords(from, count, hits);
    } else if (isExact && leaves.isOneWordEach()) {
      leaves.locate(from, count);
      leaves.rows(count, hits);
      settle(leaves.firstWords(), from, count, hits);
    } else if (isExact) {
      leaves.locate(from, count);
      for (int i = 0; i < count; i++) {
        hits[i] = hitInLeaf(from, i);
      }
    } else {
      for (int i = 0; i < count; i++) {
        hits[i] = hit(from + i);
      }
    }
  }

  private void rowsOfWords(int from, int count, int[] hits) {
    Arrays.fill(words, 0, count, -1L);
    int column = 0;
    while (column < columns.length) {
      column += and(column, from, count);
    }
    Kernels.rows(words, count, rowOfBit, hits);
    settle(words, from, count, hits);
  }

  private int hitInLeaf(int from, int situation) {
    long word = leaves.word(situation);
    int wordCount = leaves.words(situation);
    if (mayConflict && (wordCount > 1 || hasSeveralBits(word))) {
      return hit(from + situation);
    }
    int w = 0;
    while (word == 0 && ++w < wordCount) {
      word = leaves.word(situation, w);
    }
    return word == 0 ? Matcher.NONE : leaves.row(situation, w, word);
  }

  /** Takes one column into account, or four; returns how many. */
  private int and(int column, int from, int count) {
    if (areBytes(column)) {
      Kernels.and4(words, from, count, bytes, masks, column);
      return 4;
    }
    switch (columns[column]) {
      case FactColumn.Bytes _ -> Kernels.and(words, from, count, bytes[column], masks[column]);
      case FactColumn.Longs longs -> and(longs, column, from, count);
    }
    return 1;
  }

  /** True where this column and the three after it are bytes. */
  private boolean areBytes(int first) {
    for (int i = first; i < first + 4; i++) {
      if (i >= columns.length || !(columns[i] instanceof FactColumn.Bytes)) {
        return false;
      }
    }
    return true;
  }

  private void and(FactColumn.Longs longs, int column, int from, int count) {
    switch (compiled.slots()[column]) {
      case Slots.ByCode _ -> Kernels.andCodes(words, from, count, longs, masks[column]);
      case Slots.Dense dense -> Kernels.andDense(words, from, count, longs, dense, masks[column]);
      case Slots.Searched searched ->
          Kernels.andSearched(words, from, count, longs, searched.cuts(), masks[column]);
    }
  }

  /** Lets the matcher decide where several rows hold that must not. */
  private void settle(long[] accepting, int from, int count, int[] hits) {
    if (mayConflict) {
      for (int i = 0; i < count; i++) {
        if (hasSeveralBits(accepting[i])) {
          hits[i] = hit(from + i);
        }
      }
    }
  }

  private static boolean hasSeveralBits(long word) {
    return (word & (word - 1)) != 0;
  }

  private int hit(int situation) {
    for (int column = 0; column < facts.length; column++) {
      facts[column] = columns[column].code(situation);
    }
    return matcher.hit(facts, 0);
  }
}
