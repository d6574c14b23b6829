package leeway.engine.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rulebook says of one combination of hits: the ruling, and what is granted in minor units.
 */
record Ruled(ReplayedRuling ruling, long money) {

  /** For the row with which each rule answers, in the order of the rules; negative for none. */
  static Ruled of(ReplayedRulebook rulebook, List<Integer> rows) {
    int spoken = 0;
    Map<String, Long> bestOfGroup = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) >= 0) {
        var rule = rulebook.rules().get(i);
        var effect = rule.effects().get(rows.get(i));
        spoken |= effect.effect().bit();
        bestOfGroup.merge(rule.group(), effect.amount(), Math::max);
      }
    }
    var ruling = ReplayedRuling.of(spoken);
    return ruling == ReplayedRuling.GRANTED
        ? new Ruled(ruling, bestOfGroup.values().stream().mapToLong(Long::longValue).sum())
        : new Ruled(ruling, 0);
  }
}
