package leeway.engine.history;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.engine.table.BatchMatcher;
import leeway.engine.table.FactColumn;

/**
 * Two versions of a rulebook over a month of history, on all processors. A part of the situations
 * is one task; each task has its own scratch arrays, and its flips are whole words of the bit set,
 * so that tasks share nothing that they write.
 */
public final class Replay {
  /** A multiple of the block, and of a word's 64 situations. */
  private static final int TASK = 256 * BatchMatcher.BLOCK;

  private static final int RULINGS = ReplayedRuling.values().length;

  private final HistoryMonth month;
  private final ReplayedRulebook before;
  private final ReplayedRulebook after;
  private final List<List<FactColumn>> columnsBefore;
  private final List<List<FactColumn>> columnsAfter;
  private final long[] flips;

  private Replay(HistoryMonth month, ReplayedRulebook before, ReplayedRulebook after) {
    this.month = month;
    this.before = before;
    this.after = after;
    this.columnsBefore = columns(month, before);
    this.columnsAfter = columns(month, after);
    this.flips = new long[Math.ceilDiv(month.size(), Long.SIZE)];
  }

  private static List<List<FactColumn>> columns(HistoryMonth month, ReplayedRulebook rulebook) {
    return rulebook.rules().stream().map(rule -> columns(month, rule)).toList();
  }

  private static List<FactColumn> columns(HistoryMonth month, ReplayedRule rule) {
    return rule.table().table().columns().stream()
        .map(column -> month.codes(column.name(), column.coding()))
        .toList();
  }

  /**
   * What the second version would have changed. A fact that the month does not know is null; one
   * that was of another type throws {@link IllegalArgumentException}. A situation for which a
   * table's rows contradict each other counts as one of which that rule does not speak.
   */
  public static Difference compare(
      HistoryMonth month, ReplayedRulebook before, ReplayedRulebook after) {
    return new Replay(month, before, after).run();
  }

  private Difference run() {
    var parts =
        IntStream.range(0, Math.ceilDiv(month.size(), TASK))
            .parallel()
            .mapToObj(task -> part(task * TASK))
            .toList();
    return total(parts);
  }

  /** What one task counted: {@code counts[before * RULINGS + after]}. */
  private static final class Part {
    private final long[] counts = new long[RULINGS * RULINGS];
    private long moneyBefore;
    private long moneyAfter;
  }

  private Part part(int first) {
    var old = new RulebookBlock(before, columnsBefore);
    var amended = new RulebookBlock(after, columnsAfter);
    var part = new Part();
    int end = (int) Math.min(month.size(), (long) first + TASK);
    for (int from = first; from < end; from += BatchMatcher.BLOCK) {
      int count = Math.min(BatchMatcher.BLOCK, end - from);
      old.evaluate(from, count);
      amended.evaluate(from, count);
      part.moneyBefore += old.money(count);
      part.moneyAfter += amended.money(count);
      RulingKernels.count(part.counts, count, old.rulings(), amended.rulings(), RULINGS);
      RulingKernels.flips(flips, from / Long.SIZE, count, old.rulings(), amended.rulings());
    }
    return part;
  }

  private Difference total(List<Part> parts) {
    Map<Difference.Change, Long> counts = new HashMap<>();
    for (var before : ReplayedRuling.values()) {
      for (var after : ReplayedRuling.values()) {
        int at = before.code() * RULINGS + after.code();
        long sum = parts.stream().mapToLong(part -> part.counts[at]).sum();
        if (sum > 0) {
          counts.put(new Difference.Change(before, after), sum);
        }
      }
    }
    return new Difference(
        BitSet.valueOf(flips),
        counts,
        parts.stream().mapToLong(part -> part.moneyBefore).sum(),
        parts.stream().mapToLong(part -> part.moneyAfter).sum());
  }
}
