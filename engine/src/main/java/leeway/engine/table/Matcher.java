package leeway.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Table;

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
  private final Index index;
  private final int[] inexactColumns;
  private final boolean readsAllRows;
  private final int[] byCode;
  private final int[] slotCounts;
  private final int[] denseColumns;
  private final Slots.Dense[] dense;
  private final int[] searchedColumns;
  private final int[] askedColumns;
  private final int[] askedSteps;
  private final int[] leafAt;
  private final int[] slotOf;
  private int[] hits = new int[8];

  Matcher(CompiledTable compiled) {
    this.compiled = compiled;
    this.table = compiled.table();
    this.slots = compiled.slots();
    this.index = compiled.index();
    this.slotOf = new int[slots.length];
    this.byCode = columns(Slots.ByCode.class);
    this.slotCounts = Arrays.stream(slots).mapToInt(Slots::count).toArray();
    this.denseColumns = columns(Slots.Dense.class);
    this.dense =
        Arrays.stream(denseColumns)
            .mapToObj(i -> (Slots.Dense) slots[i])
            .toArray(Slots.Dense[]::new);
    this.searchedColumns = columns(Slots.Searched.class);
    this.askedColumns = index.askedColumns();
    this.askedSteps = index.askedSteps();
    this.leafAt = index.leafAt();
    this.inexactColumns =
        IntStream.range(0, slots.length).filter(column -> !slots[column].isExact()).toArray();
    this.readsAllRows =
        switch (table.hitPolicy()) {
          case FIRST, PRIORITY -> false;
          case UNIQUE, ANY, OUTPUT_ORDER, RULE_ORDER -> true;
          case COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> true;
        };
  }

  private int[] columns(Class<? extends Slots> kind) {
    return IntStream.range(0, slots.length).filter(i -> kind.isInstance(slots[i])).toArray();
  }

  /**
   * The row that answers for the coded facts {@code rows[at] … rows[at + columns - 1]}: for a
   * policy with one answer that answer, {@link #NONE} or {@link #CONFLICT}; for one with many the
   * first of them. Allocates nothing.
   */
  public int hit(long[] rows, int at) {
    int leaf = leaf(rows, at);
    if (index.words()[leaf] > 1 || inexactColumns.length > 0) {
      return hitOf(collect(leaf, rows, at, readsAllRows));
    }
    long word = accepting(leaf);
    if (word == 0) {
      return NONE;
    }
    return (word & (word - 1)) == 0 || !readsAllRows
        ? row(leaf, 0, word)
        : hitOf(spread(leaf, word));
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
    if (table.hitPolicy().isSingleHit()) {
      int hit = hit(rows, at);
      if (hit != CONFLICT) {
        return hit == NONE ? Outcome.NO_HIT : new Outcome.Hit(hit);
      }
    }
    int count = collect(leaf(rows, at), rows, at, readsAllRows);
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

  /** The leaf of a situation, whose slots are kept. */
  private int leaf(long[] rows, int at) {
    for (int column : byCode) {
      slotOf[column] = Objects.checkIndex((int) rows[at + column], slotCounts[column]);
    }
    for (int i = 0; i < denseColumns.length; i++) {
      slotOf[denseColumns[i]] = dense[i].of(rows[at + denseColumns[i]]);
    }
    for (int column : searchedColumns) {
      slotOf[column] = slots[column].of(rows[at + column]);
    }
    int place = 0;
    for (int i = 0; i < askedColumns.length; i++) {
      place += slotOf[askedColumns[i]] * askedSteps[i];
    }
    return leafAt[place];
  }

  /** The rows of a leaf of one word that accept the situation. */
  private long accepting(int leaf) {
    long[] leaves = index.leaves();
    int[] columns = index.maskedColumns();
    int[] firstSlot = index.firstSlot();
    int at = index.masksAt()[leaf];
    long word = Kernels.lowBits(index.rowCount()[leaf]);
    for (int i = 0; i < columns.length; i++) {
      word &= leaves[at + firstSlot[i] + slotOf[columns[i]]];
    }
    return word;
  }

  private int row(int leaf, int w, long word) {
    return index.row(leaf, w, Long.numberOfTrailingZeros(word));
  }

  /** Writes the rows that hold into {@code hits}, in order of preference; returns how many. */
  private int collect(int leaf, long[] rows, int at, boolean all) {
    int count = 0;
    int words = index.words()[leaf];
    for (int w = 0; w < words; w++) {
      for (long word = accepting(leaf, words, w); word != 0; word &= word - 1) {
        int row = row(leaf, w, word);
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

  /** Word {@code w} of the rows of a leaf that accept the situation. */
  private long accepting(int leaf, int words, int w) {
    long[] leaves = index.leaves();
    int[] columns = index.maskedColumns();
    int[] firstSlot = index.firstSlot();
    int at = index.masksAt()[leaf] + w;
    long word = Kernels.lowBits(Math.min(Long.SIZE, index.rowCount()[leaf] - w * Long.SIZE));
    for (int i = 0; i < columns.length; i++) {
      word &= leaves[at + (firstSlot[i] + slotOf[columns[i]]) * words];
    }
    return word;
  }

  private int spread(int leaf, long word) {
    int count = 0;
    for (long left = word; left != 0; left &= left - 1) {
      add(count++, row(leaf, 0, left));
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

  /**
   * Every condition that coded facts do not meet, by column, then by row in order of preference.
   */
  public List<Unmet> unmet(long[] codes) {
    return index.isOneWord() && inexactColumns.length == 0 ? zeroBits(codes) : rowByRow(codes);
  }

  /** The zero bits of each column's word are the conditions that were not met. */
  private List<Unmet> zeroBits(long[] codes) {
    int count = 0;
    for (int column = 0; column < slots.length; column++) {
      slotOf[column] = slots[column].of(codes[column]);
      count += Long.bitCount(compiled.refusing(column, slotOf[column]));
    }
    var unmet = new Unmet[count];
    int end = 0;
    for (int column = 0; column < slots.length; column++) {
      var shared = compiled.conditionsWithoutDistance(column);
      int slot = slotOf[column];
      if (slot < shared.length) {
        System.arraycopy(shared[slot], 0, unmet, end, shared[slot].length);
        end += shared[slot].length;
      } else {
        end = addDistances(column, codes[column], unmet, end);
      }
    }
    return List.of(unmet);
  }

  private int addDistances(int column, long code, Unmet[] unmet, int end) {
    int next = end;
    long refusing = compiled.refusing(column, slotOf[column]);
    for (; refusing != 0; refusing &= refusing - 1) {
      int row = compiled.byPreference()[Long.numberOfTrailingZeros(refusing)];
      long distance = compiled.cell(row, column).distance(code);
      unmet[next++] = new Unmet(row, column, Unmet.Reason.FAILED, distance);
    }
    return next;
  }

  private List<Unmet> rowByRow(long[] codes) {
    var unmet = new ArrayList<Unmet>();
    for (int column = 0; column < slots.length; column++) {
      for (int row : compiled.byPreference()) {
        if (!compiled.cell(row, column).contains(codes[column])) {
          unmet.add(unmet(row, column, codes[column]));
        }
      }
    }
    return List.copyOf(unmet);
  }

  private Unmet unmet(int row, int column, long code) {
    var coding = table.columns().get(column).coding();
    if (code == coding.nullCode()) {
      return new Unmet(row, column, Unmet.Reason.UNKNOWN, 0);
    }
    boolean hasDistance = coding instanceof Coding.Ordered;
    long distance = hasDistance ? compiled.cell(row, column).distance(code) : 0;
    return new Unmet(row, column, Unmet.Reason.FAILED, distance);
  }
}
