package leeway.engine.history;

import java.util.Comparator;
import java.util.List;

/** One version of a rulebook as replay sees it: its rules, those of a group side by side. */
public record ReplayedRulebook(List<ReplayedRule> rules) {

  public ReplayedRulebook {
    rules = rules.stream().sorted(Comparator.comparing(ReplayedRule::group)).toList();
  }
}
