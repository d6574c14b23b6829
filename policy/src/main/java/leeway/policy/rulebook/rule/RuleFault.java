package leeway.policy.rulebook.rule;

import leeway.policy.RuleId;

/**
 * Says that a rule returned something that no rule may return, such as an amount with more decimals
 * than the currency. The rulebook is at fault: {@code check} and its cases should have found it.
 */
public final class RuleFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleFault(RuleId rule, String what) {
    super("rule `" + rule + "`: " + what);
  }
}
