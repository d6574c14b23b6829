/**
 * A rulebook: the folder read and checked, and asks assessed by it. Start reading at {@link
 * leeway.policy.rulebook.Rulebook}; how rules combine to one ruling is in {@code
 * assess.Combination}, and what a rule is in {@code rule}.
 */
@NullMarked
package leeway.policy.rulebook;

import org.jspecify.annotations.NullMarked;
