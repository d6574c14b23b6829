/**
 * The half of an answer that belongs to the facts, as plain values: what the rulebook says of a
 * situation. Start reading at {@link leeway.policy.Assessment}; what these hands may do about it is
 * in {@code leeway.policy.standing}, how a rulebook is read and an ask assessed in {@code
 * leeway.policy.rulebook}.
 */
@NullMarked
package leeway.policy;

import org.jspecify.annotations.NullMarked;
