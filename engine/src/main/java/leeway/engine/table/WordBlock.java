package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block of situations of a table whose rows fit into one word: enumerated columns that are bytes
 * in groups, then all others column by column.
 */
final class WordBlock implements Block {
  private final FactColumn[] columns;
  private final CompiledTable compiled;
  private final List<Places> groups = new ArrayList<>();
  private final List<Integer> single = new ArrayList<>();
  private final long[][] masks;
  private final int[] rowOfBit = new int[Long.SIZE + 1];
  private final long[] words = new long[BatchMatcher.BLOCK];
  private final int[] countOfBit = new int[Kernels.LANES * Kernels.LANE];

  WordBlock(CompiledTable compiled, FactColumn[] columns) {
    this.columns = columns;
    this.compiled = compiled;
    boolean[] isGrouped = new boolean[columns.length];
    for (var group : compiled.codeGroups()) {
      if (Arrays.stream(group.columns()).allMatch(it -> columns[it] instanceof FactColumn.Bytes)) {
        groups.add(new Places(group, columns));
        Arrays.stream(group.columns()).forEach(column -> isGrouped[column] = true);
      }
    }
    this.masks = new long[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      masks[column] = compiled.masks(column);
      if (!isGrouped[column]) {
        single.add(column);
      }
    }
    var index = compiled.index();
    Arrays.fill(rowOfBit, Matcher.NONE);
    for (int bit = 0; bit < index.rowCount()[0]; bit++) {
      rowOfBit[bit] = index.row(0, 0, bit);
    }
  }

  @Override
  public void match(int from, int count, int[] hits) {
    accept(from, count, words);
    Kernels.rows(words, count, rowOfBit, hits);
  }

  @Override
  public void count(int from, int count, int[] hits, long[] counts) {
    Arrays.fill(countOfBit, 0);
    if (groups.size() == 2 && single.isEmpty() && count % Kernels.LANES == 0) {
      groups.forEach(group -> GroupKernels.place(group, from, count));
      GroupKernels.count(count, groups.getFirst(), groups.getLast(), countOfBit);
    } else {
      accept(from, count, words);
      Kernels.countLowestBits(words, count, countOfBit);
    }
    for (int bit = 0; bit <= Long.SIZE; bit++) {
      int found = 0;
      for (int lane = 0; lane < Kernels.LANES; lane++) {
        found += countOfBit[lane * Kernels.LANE + bit];
      }
      counts[rowOfBit[bit] + BatchMatcher.BEFORE_ROWS] += found;
    }
  }

  /** Writes for each situation the rows that accept it, as bits in order of preference. */
  void accept(int from, int count, long[] accepting) {
    groups.forEach(group -> GroupKernels.place(group, from, count));
    int next = 0;
    if (groups.size() > 1) {
      GroupKernels.words(accepting, count, groups.get(0), groups.get(1));
      next = 2;
    } else {
      Arrays.fill(accepting, 0, count, -1L);
    }
    for (; next < groups.size(); next++) {
      GroupKernels.and(accepting, count, groups.get(next));
    }
    for (int column : single) {
      and(column, from, count, accepting);
    }
  }

  private void and(int column, int from, int count, long[] accepting) {
    switch (columns[column]) {
      case FactColumn.Bytes bytes ->
          Kernels.andCodes(accepting, from, count, bytes.codes(), masks[column]);
      case FactColumn.Longs longs -> {
        switch (compiled.slots()[column]) {
          case Slots.ByCode _ -> Kernels.andCodes(accepting, from, count, longs, masks[column]);
          case Slots.Dense dense ->
              Kernels.andDense(accepting, from, count, longs, dense, masks[column]);
          case Slots.Searched searched ->
              Kernels.andSearched(accepting, from, count, longs, searched.cuts(), masks[column]);
        }
      }
    }
  }

  @Override
  public boolean hasSeveral(int count) {
    return Kernels.severalBits(words, count) != 0;
  }

  @Override
  public boolean hasSeveralAt(int situation) {
    return (words[situation] & (words[situation] - 1)) != 0;
  }
}
