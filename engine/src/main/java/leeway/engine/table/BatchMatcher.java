package leeway.engine.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * Column by column over a block of situations takes less than half the time of situation by situation,
 * since no load waits for another (SmallTableBenchmark.codedMasks against codedMasksOneByOne).
 */
/**
 * Evaluates one compiled table over columns of facts, a block of situations at a time. It keeps
 * scratch arrays: one batch matcher for each thread. A table with a column of too many cuts goes
 * situation by situation.
 */
public final class BatchMatcher {
  /** How many situations a block has at most: its scratch arrays stay in the first-level cache. */
  public static final int BLOCK = 1024;

  /**
   * Added to a hit so that a conflict and no hit have places of their own, before the first row.
   */
  public static final int BEFORE_ROWS = 2;

  /**
   * How many situations of coded rows are matched at once: column by column through rows of eight
   * numbers, more of them would not stay in the first-level cache.
   */
  private static final int PART_OF_ROWS = 256;

  private final FactColumn[] columns;
  private final Matcher matcher;
  private final boolean mayConflict;
  private final @Nullable Block block;
  private final long[] facts;
  private final int[] part;
  private final int[] counted = new int[BLOCK];

  /**
   * For columns in the order of the table's. The codes of a closed set must be its codes: bytes are
   * not looked at one by one, and one that is none lets others answer wrongly.
   */
  public BatchMatcher(CompiledTable compiled, List<? extends FactColumn> columns) {
    if (columns.size() != compiled.slots().length) {
      throw new IllegalArgumentException(
          "batch must have %d columns, got %d".formatted(compiled.slots().length, columns.size()));
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof FactColumn.Bytes && !isByCode(compiled.slots()[i])) {
        throw new IllegalArgumentException(
            "column `%s` must have longs: only a closed set of at most 255 codes is bytes"
                .formatted(compiled.table().columns().get(i).name()));
      }
    }
    this.columns = columns.toArray(FactColumn[]::new);
    this.matcher = compiled.matcher();
    this.mayConflict = compiled.table().hitPolicy().mayConflict();
    this.block = block(compiled, this.columns);
    this.facts = new long[columns.size()];
    boolean areRows =
        columns.stream().anyMatch(it -> it instanceof FactColumn.Longs longs && longs.stride() > 1);
    this.part = new int[areRows ? PART_OF_ROWS : BLOCK];
  }

  private static boolean isByCode(Slots slots) {
    return slots instanceof Slots.ByCode(int count) && count <= CodeGroup.PAIR_MAX;
  }

  private static @Nullable Block block(CompiledTable compiled, FactColumn[] columns) {
    var slots = compiled.slots();
    if (!Arrays.stream(slots).allMatch(Slots::isExact)) {
      return null;
    }
    return compiled.index().isOneWord()
        ? new WordBlock(compiled, columns)
        : new LeafBlock(slots, compiled.index(), columns);
  }

  /**
   * Writes for each situation from {@code from} what {@link Matcher#hit} answers for it: {@code
   * hits[0 … count - 1]}, at most {@link #BLOCK} of them. Allocates nothing.
   */
  public void hits(int from, int count, int[] hits) {
    if (block == null) {
      for (int i = 0; i < count; i++) {
        hits[i] = hit(from + i);
      }
    } else if (part.length < BLOCK) {
      inParts(block, from, count, hits);
    } else {
      match(block, from, count, hits);
    }
  }

  private void inParts(Block matched, int from, int count, int[] hits) {
    for (int done = 0; done < count; done += part.length) {
      int next = Math.min(part.length, count - done);
      match(matched, from + done, next, part);
      System.arraycopy(part, 0, hits, done, next);
    }
  }

  private void match(Block matched, int from, int count, int[] hits) {
    matched.match(from, count, hits);
    if (mayConflict && matched.hasSeveral(count)) {
      settle(matched, from, count, hits);
    }
  }

  /**
   * Adds to {@code counts[hit + BEFORE_ROWS]} how many of the situations from {@code from} have a
   * hit, for conflicts, no row and each row; at most {@link #BLOCK} of them. Allocates nothing.
   */
  public void count(int from, int count, long[] counts) {
    if (block != null && !mayConflict && part.length == BLOCK) {
      block.count(from, count, part, counts);
      return;
    }
    hits(from, count, counted);
    for (int i = 0; i < count; i++) {
      counts[counted[i] + BEFORE_ROWS]++;
    }
  }

  /**
   * Writes for each situation from {@code from} the rows that accept it, as bits in order of
   * preference; at most {@link #BLOCK} of them. Throws {@link IllegalStateException} for a table of
   * more than 64 rows. Allocates nothing.
   */
  public void accepting(int from, int count, long[] words) {
    if (!(block instanceof WordBlock word)) {
      throw new IllegalStateException("a table must have at most 64 rows to be one word");
    }
    word.accept(from, count, words);
  }

  /** Lets the matcher decide where several rows hold that must not. */
  private void settle(Block matched, int from, int count, int[] hits) {
    for (int i = 0; i < count; i++) {
      if (matched.hasSeveralAt(i)) {
        hits[i] = hit(from + i);
      }
    }
  }

  private int hit(int situation) {
    for (int column = 0; column < facts.length; column++) {
      facts[column] = columns[column].code(situation);
    }
    return matcher.hit(facts, 0);
  }
}
