/**
 * How an ask is assessed: every rule is heard on the day that counts, and what they say is
 * combined\n * to one ruling. Start with {@link leeway.policy.rulebook.assess.Assessor}; the order
 * in which rules\n * stand above each other is in {@code Combination}.
 */
@NullMarked
package leeway.policy.rulebook.assess;

import org.jspecify.annotations.NullMarked;
