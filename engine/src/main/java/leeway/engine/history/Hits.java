package leeway.engine.history;

import java.util.ArrayList;
import java.util.List;
import leeway.engine.table.BatchMatcher;

/**
 * Which rows of some lanes hold, situation by situation, as ids of the different combinations of
 * them. Scratch arrays of one thread.
 */
final class Hits {
  private final List<Lane> lanes;
  private final List<BatchMatcher> matchers;
  private final List<Distinct> seen = new ArrayList<>();
  private final List<Distinct> together = new ArrayList<>();
  private final long[] numbers = new long[BatchMatcher.BLOCK];
  private final int[] ids = new int[BatchMatcher.BLOCK];
  private final int[] more = new int[BatchMatcher.BLOCK];

  Hits(List<Lane> lanes, HistoryMonth month) {
    this.lanes = lanes;
    this.matchers = lanes.stream().map(lane -> lane.matcher(month)).toList();
    lanes.forEach(
        _ -> {
          seen.add(new Distinct());
          together.add(new Distinct());
        });
  }

  /** The id of each situation's combination; overwritten by the next block. */
  int[] ids(int from, int count) {
    for (int lane = 0; lane < lanes.size(); lane++) {
      lanes.get(lane).look(matchers.get(lane), from, count, numbers);
      if (lane == 0) {
        seen.getFirst().ids(numbers, count, ids);
      } else {
        seen.get(lane).ids(numbers, count, more);
        ReplayKernels.pair(numbers, count, ids, more);
        together.get(lane).ids(numbers, count, ids);
      }
    }
    return ids;
  }

  /** How many different combinations there were so far. */
  int size() {
    return lanes.size() > 1 ? together.getLast().size() : seen.getFirst().size();
  }

  /** The row with which a table of a lane answers in a combination; negative for none. */
  int row(int combination, int lane, int table) {
    int id = combination;
    for (int i = lanes.size() - 1; i > lane; i--) {
      id = (int) (together.get(i).number(id) >>> Integer.SIZE);
    }
    int ofLane = lane == 0 ? id : (int) together.get(lane).number(id);
    return lanes.get(lane).hit(table, seen.get(lane).number(ofLane));
  }
}
