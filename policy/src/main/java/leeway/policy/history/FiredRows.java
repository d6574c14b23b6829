package leeway.policy.history;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.Ask;
import leeway.policy.RuleId;
import leeway.policy.rulebook.Rulebook;

/** How often each row of a rule's table answers, over what was asked. */
public final class FiredRows {
  private FiredRows() {}

  /**
   * The count of each row, from 0, of the table that is in force on a day; a row that never
   * answered is not in it. Asks of kinds that the rulebook does not know are left out.
   */
  public static SortedMap<Integer, Long> of(
      Rulebook rulebook, RuleId rule, LocalDate inForceOn, List<Ask> asks) {
    var counts = new TreeMap<Integer, Long>();
    for (var ask : asks) {
      if (rulebook.kinds().containsKey(ask.kind())) {
        rulebook
            .rowsThatAnswer(rule, inForceOn, ask)
            .forEach(row -> counts.merge(row, 1L, Long::sum));
      }
    }
    return counts;
  }
}
