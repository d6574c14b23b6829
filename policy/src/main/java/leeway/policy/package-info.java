/**
 * The two halves of an answer as plain values. The assessment belongs to the facts: what the
 * rulebook says of a situation. The standing belongs to the person: what these hands may do about
 * it. Start reading at {@link leeway.policy.Assessment}, then {@link leeway.policy.Standing}; how a
 * rulebook is read and an ask assessed is in {@code leeway.policy.rulebook}.
 */
@NullMarked
package leeway.policy;

import org.jspecify.annotations.NullMarked;
