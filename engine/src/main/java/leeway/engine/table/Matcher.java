package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;

/**
 * Evaluates one compiled table. It keeps its scratch arrays, so that {@link #hit} allocates
 * nothing; therefore one matcher is for one thread at a time.
 */
public final class Matcher {
  /** No row holds. */
  public static final int NONE = -1;

  /** Rows hold together that must not. */
  public static final int CONFLICT = -2;

  private final CompiledTable compiled;
  private final Table table;
  private final Slots[] slots;
  private final int[] slotOf;
  private final int[] inexactColumns;
  private final boolean readsAllRows;
  private int[] hits = new int[8];

  Matcher(CompiledTable compiled) {
    this.compiled = compiled;
    this.table = compiled.table();
    this.slots = compiled.slots();
    this.slotOf = new int[slots.length];
    this.inexactColumns =
        IntStream.range(0, slots.length).filter(column -> !slots[column].isExact()).toArray();
    this.readsAllRows =
        switch (table.hitPolicy()) {
          case FIRST, PRIORITY -> false;
          case UNIQUE, ANY, OUTPUT_ORDER, RULE_ORDER -> true;
          case COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> true;
        };
  }

  /**
   * The row that answers for the coded facts {@code rows[at] … rows[at + columns - 1]}: for a
   * policy with one answer that answer, {@link #NONE} or {@link #CONFLICT}; for one with many the
   * first of them. Allocates nothing.
   */
  public int hit(long[] rows, int at) {
    var masks = locate(rows, at);
    if (masks.words() > 1 || inexactColumns.length > 0) {
      return hitOf(collect(masks, rows, at, readsAllRows));
    }
    long word = Kernels.accepting(masks.masks(), slotOf);
    if (word == 0) {
      return NONE;
    }
    int row = masks.rows()[Long.numberOfTrailingZeros(word)];
    return (word & (word - 1)) == 0 || !readsAllRows ? row : hitOf(spread(masks, word));
  }

  private int hitOf(int count) {
    if (count == 0) {
      return NONE;
    }
    return switch (table.hitPolicy()) {
      case UNIQUE -> count == 1 ? hits[0] : CONFLICT;
      case ANY -> agree(count) ? hits[0] : CONFLICT;
      case FIRST, PRIORITY, OUTPUT_ORDER, RULE_ORDER -> hits[0];
      case COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> hits[0];
    };
  }

  private boolean agree(int count) {
    for (int i = 1; i < count; i++) {
      if (!compiled.haveSameOutputs(hits[0], hits[i])) {
        return false;
      }
    }
    return true;
  }

  /** What the table answers for the coded facts {@code rows[at] … rows[at + columns - 1]}. */
  public Outcome evaluate(long[] rows, int at) {
    int count = collect(locate(rows, at), rows, at, readsAllRows);
    var found = new ArrayList<Integer>(count);
    for (int i = 0; i < count; i++) {
      found.add(hits[i]);
    }
    return HitRows.outcome(table, found);
  }

  /** What the table answers for facts by name, and every condition that was not met. */
  public Answer answer(Map<String, Value> facts) {
    long[] codes = compiled.code(facts);
    return new Answer(evaluate(codes, 0), unmet(codes));
  }

  /** The masks that hold all rows that can still accept a situation, whose slots are kept. */
  private Index.Masks locate(long[] rows, int at) {
    for (int column = 0; column < slots.length; column++) {
      slotOf[column] = slots[column].of(rows[at + column]);
    }
    Index index = compiled.index();
    while (index instanceof Index.Split(int column, Index[] children)) {
      index = children[slotOf[column]];
    }
    return (Index.Masks) index;
  }

  /** Writes the rows that hold into {@code hits}, in order of preference; returns how many. */
  private int collect(Index.Masks masks, long[] rows, int at, boolean all) {
    int count = 0;
    for (int w = 0; w < masks.words(); w++) {
      long word = Kernels.accepting(masks.masks(), slotOf, masks.words(), w);
      for (; word != 0; word &= word - 1) {
        int row = masks.rows()[w * Long.SIZE + Long.numberOfTrailingZeros(word)];
        if (holds(row, rows, at)) {
          add(count++, row);
          if (!all) {
            return count;
          }
        }
      }
    }
    return count;
  }

  private int spread(Index.Masks masks, long word) {
    int count = 0;
    for (long left = word; left != 0; left &= left - 1) {
      add(count++, masks.rows()[Long.numberOfTrailingZeros(left)]);
    }
    return count;
  }

  private void add(int place, int row) {
    if (place == hits.length) {
      hits = Arrays.copyOf(hits, 2 * place);
    }
    hits[place] = row;
  }

  /**
   * True where a row also accepts the columns whose slots hold rows that accept only some codes.
   */
  private boolean holds(int row, long[] rows, int at) {
    for (int column : inexactColumns) {
      if (!compiled.cell(row, column).contains(rows[at + column])) {
        return false;
      }
    }
    return true;
  }

  /** Every condition that coded facts do not meet, by column, then by row. */
  public List<Unmet> unmet(long[] codes) {
    var unmet = new ArrayList<Unmet>();
    for (int column = 0; column < slots.length; column++) {
      if (compiled.index() instanceof Index.Masks masks && slots[column].isExact()) {
        addZeroBits(masks, column, codes[column], unmet);
      } else {
        addRowByRow(column, codes[column], unmet);
      }
    }
    return unmet;
  }

  /** The zero bits of a column's word are the conditions that were not met. */
  private void addZeroBits(Index.Masks masks, int column, long code, List<Unmet> unmet) {
    int slot = slots[column].of(code);
    for (int w = 0; w < masks.words(); w++) {
      int first = w * Long.SIZE;
      long word = ~masks.masks()[column][slot * masks.words() + w];
      int rowsInWord = Math.min(Long.SIZE, masks.rows().length - first);
      for (word &= Kernels.lowBits(rowsInWord); word != 0; word &= word - 1) {
        int row = masks.rows()[first + Long.numberOfTrailingZeros(word)];
        unmet.add(unmet(row, column, code));
      }
    }
  }

  private void addRowByRow(int column, long code, List<Unmet> unmet) {
    for (int row : table.rowsByPreference()) {
      if (!compiled.cell(row, column).contains(code)) {
        unmet.add(unmet(row, column, code));
      }
    }
  }

  private Unmet unmet(int row, int column, long code) {
    var coding = table.columns().get(column).coding();
    if (code == coding.nullCode()) {
      return new Unmet(row, column, Unmet.Reason.UNKNOWN, 0);
    }
    boolean isOrdered = coding instanceof Coding.Ordered;
    long distance = isOrdered ? compiled.cell(row, column).distance(code) : 0;
    return new Unmet(row, column, Unmet.Reason.FAILED, distance);
  }
}
