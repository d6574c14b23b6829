/**
 * The half of an answer that belongs to the person: what these hands may do about an assessment,
 * within which bounds, and what of them is drawn. Start with {@link
 * leeway.policy.standing.Standing}.
 */
@NullMarked
package leeway.policy.standing;

import org.jspecify.annotations.NullMarked;
