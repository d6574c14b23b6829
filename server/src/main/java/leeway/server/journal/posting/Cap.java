package leeway.server.journal.posting;

import leeway.policy.journal.JsonValue;

/**
 * The most that may be given: in cost to us, and a second cap on face value; both in minor units.
 */
public record Cap(long cost, long face) {

  /** No cap: more than any sum of amounts. */
  public static final Cap NONE = new Cap(JsonValue.WHOLE_MAX, JsonValue.WHOLE_MAX);

  public Cap {
    if (cost < 0 || face < 0 || cost > JsonValue.WHOLE_MAX || face > JsonValue.WHOLE_MAX) {
      throw new IllegalArgumentException(
          "a cap is 0 to " + JsonValue.WHOLE_MAX + ", got " + cost + " and " + face);
    }
  }

  /** Whether a sum of cost and face stays at or below it. */
  public boolean holds(Sum sum) {
    return sum.cost() <= cost && sum.face() <= face;
  }
}
