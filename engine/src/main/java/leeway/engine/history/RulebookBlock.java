package leeway.engine.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leeway.engine.table.BatchMatcher;
import leeway.engine.table.FactColumn;

/**
 * One version of a rulebook over a block of situations: after {@link #evaluate} their rulings and
 * the money of each. Scratch arrays of one thread.
 */
final class RulebookBlock {
  private static final int[] RULING_OF =
      IntStream.range(0, Effect.BITS).map(spoken -> ReplayedRuling.of(spoken).code()).toArray();

  private final List<RuleBlock> rules = new ArrayList<>();
  private final int[] hits = new int[BatchMatcher.BLOCK];
  private final int[] spoken = new int[BatchMatcher.BLOCK];
  private final int[] rulings = new int[BatchMatcher.BLOCK];
  private final long[] best = new long[BatchMatcher.BLOCK];
  private final long[] money = new long[BatchMatcher.BLOCK];

  /** For the columns that each rule's table reads, in the order of the rules. */
  RulebookBlock(ReplayedRulebook rulebook, List<List<FactColumn>> columns) {
    for (int i = 0; i < rulebook.rules().size(); i++) {
      var rule = rulebook.rules().get(i);
      boolean isLastOfGroup =
          i + 1 == rulebook.rules().size()
              || !rule.group().equals(rulebook.rules().get(i + 1).group());
      rules.add(new RuleBlock(rule, columns.get(i), isLastOfGroup));
    }
  }

  /** Rules the {@code count} situations from {@code from}. */
  void evaluate(int from, int count) {
    Arrays.fill(spoken, 0, count, 0);
    Arrays.fill(money, 0, count, 0);
    for (var rule : rules) {
      rule.matcher.hits(from, count, hits);
      RulingKernels.speak(spoken, count, hits, rule.effectOf);
      if (rule.grantsMoney) {
        RulingKernels.keepBest(best, count, hits, rule.amountOf);
      }
      if (rule.isLastOfGroup) {
        RulingKernels.addGroup(money, count, best);
      }
    }
    RulingKernels.rule(rulings, count, spoken, RULING_OF);
  }

  /** The code of each situation's ruling; overwritten by the next block. */
  int[] rulings() {
    return rulings;
  }

  /** What is granted in the block, in minor units. */
  long money(int count) {
    return RulingKernels.sumWhere(money, count, rulings, ReplayedRuling.GRANTED.code());
  }

  /** One rule over columns; effects and amounts by hit, see {@link RulingKernels#BEFORE_ROWS}. */
  private static final class RuleBlock {
    private final BatchMatcher matcher;
    private final int[] effectOf;
    private final long[] amountOf;
    private final boolean grantsMoney;
    private final boolean isLastOfGroup;

    RuleBlock(ReplayedRule rule, List<FactColumn> columns, boolean isLastOfGroup) {
      this.matcher = new BatchMatcher(rule.table(), columns);
      this.effectOf = new int[rule.effects().size() + RulingKernels.BEFORE_ROWS];
      this.amountOf = new long[effectOf.length];
      for (int row = 0; row < rule.effects().size(); row++) {
        effectOf[row + RulingKernels.BEFORE_ROWS] = rule.effects().get(row).effect().bit();
        amountOf[row + RulingKernels.BEFORE_ROWS] = rule.effects().get(row).amount();
      }
      this.grantsMoney = Arrays.stream(amountOf).anyMatch(amount -> amount > 0);
      this.isLastOfGroup = isLastOfGroup;
    }
  }
}
