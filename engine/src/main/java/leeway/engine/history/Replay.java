package leeway.engine.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.engine.table.BatchMatcher;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.model.Table;

/*
 * Ten million situations differ in far fewer ways than there are of them: what two rulebooks say
 * hangs on which rows hold, and there are some thousand combinations of those. So each situation is
 * only given the id of its combination; rulings, flips and money are worked out once for each. A
 * table that stands in both versions is looked at once. ReplayBenchmark measures it.
 */
/**
 * Two versions of a rulebook over a month of history, on all processors. A part of the situations
 * is one task; each task has its own scratch arrays, and its flips are whole words of the bit set,
 * so that tasks share nothing that they write.
 */
public final class Replay {
  /** A multiple of the block, and of a word's 64 situations. */
  private static final int TASK = 1024 * BatchMatcher.BLOCK;

  private final HistoryMonth month;
  private final ReplayedRulebook before;
  private final ReplayedRulebook after;
  private final List<Lane> lanes;
  private final Map<Table, int[]> placeOfTable = new HashMap<>();
  private final long[] flips;

  private Replay(HistoryMonth month, ReplayedRulebook before, ReplayedRulebook after) {
    this.month = month;
    this.before = before;
    this.after = after;
    this.lanes = Lane.of(tables(before, after));
    for (int lane = 0; lane < lanes.size(); lane++) {
      var tables = lanes.get(lane).tables();
      for (int i = 0; i < tables.size(); i++) {
        placeOfTable.put(tables.get(i).table(), new int[] {lane, i});
      }
    }
    this.flips = new long[Math.ceilDiv(month.size(), Long.SIZE)];
  }

  /** The different tables of both. */
  private static List<CompiledTable> tables(ReplayedRulebook before, ReplayedRulebook after) {
    Map<Table, CompiledTable> tables = new LinkedHashMap<>();
    before.rules().forEach(rule -> tables.putIfAbsent(rule.table().table(), rule.table()));
    after.rules().forEach(rule -> tables.putIfAbsent(rule.table().table(), rule.table()));
    return List.copyOf(tables.values());
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

  /** What one task found: its combinations, what both versions say of them, how often they came. */
  private final class Part {
    private final Hits hits = new Hits(lanes, month);
    private final List<Ruled> ruledBefore = new ArrayList<>();
    private final List<Ruled> ruledAfter = new ArrayList<>();
    private int[] counts = new int[BatchMatcher.BLOCK * ReplayKernels.COUNTERS];
    private byte[] isFlip = new byte[BatchMatcher.BLOCK];

    private void add(int from, int count) {
      int[] ids = hits.ids(from, count);
      while (ruledBefore.size() < hits.size()) {
        rule(ruledBefore.size());
      }
      ReplayKernels.count(counts, count, ids);
      ReplayKernels.flips(flips, from / Long.SIZE, count, ids, isFlip);
    }

    private void rule(int combination) {
      if (combination == isFlip.length) {
        counts = Arrays.copyOf(counts, 2 * counts.length);
        isFlip = Arrays.copyOf(isFlip, 2 * combination);
      }
      var was = Ruled.of(before, rows(combination, before));
      var would = Ruled.of(after, rows(combination, after));
      ruledBefore.add(was);
      ruledAfter.add(would);
      isFlip[combination] = (byte) (was.ruling() == would.ruling() ? 0 : 1);
    }

    private List<Integer> rows(int combination, ReplayedRulebook rulebook) {
      return rulebook.rules().stream()
          .map(rule -> placeOfTable.getOrDefault(rule.table().table(), new int[2]))
          .map(place -> hits.row(combination, place[0], place[1]))
          .toList();
    }
  }

  private Part part(int first) {
    var part = new Part();
    int end = (int) Math.min(month.size(), (long) first + TASK);
    for (int from = first; from < end && !lanes.isEmpty(); from += BatchMatcher.BLOCK) {
      part.add(from, Math.min(BatchMatcher.BLOCK, end - from));
    }
    return part;
  }

  private Difference total(List<Part> parts) {
    Map<Difference.Change, Long> counts = new HashMap<>();
    if (lanes.isEmpty() && month.size() > 0) {
      var silent = new Difference.Change(ReplayedRuling.SILENT, ReplayedRuling.SILENT);
      counts.put(silent, (long) month.size());
    }
    long moneyBefore = 0;
    long moneyAfter = 0;
    for (var part : parts) {
      for (int id = 0; id < part.ruledBefore.size(); id++) {
        var was = part.ruledBefore.get(id);
        var would = part.ruledAfter.get(id);
        long count = ReplayKernels.counted(part.counts, id);
        counts.merge(new Difference.Change(was.ruling(), would.ruling()), count, Long::sum);
        moneyBefore += count * was.money();
        moneyAfter += count * would.money();
      }
    }
    return new Difference(BitSet.valueOf(flips), counts, moneyBefore, moneyAfter);
  }
}
