/**
 * How a decision of a model answers for a rule: which rows hold, what they return, and why it
 * does\n * not grant. Start with {@link leeway.policy.rulebook.decision.DmnDecision}.
 */
@NullMarked
package leeway.policy.rulebook.decision;

import org.jspecify.annotations.NullMarked;
