package leeway.policy.rulebook.change;

import leeway.policy.RuleId;

/** A proposed change of the rulebook: a rule that is to be written otherwise, or one more rule. */
public sealed interface Change permits RuleChange, NewRule {

  /** The rule that it is about. */
  RuleId rule();

  /** Whether what the rulebook answers may change, and not only when a rule is looked at again. */
  boolean touchesAnswers();
}
