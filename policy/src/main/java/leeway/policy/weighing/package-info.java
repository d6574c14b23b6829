/**
 * The cost of a yes against the cost of a no, as it stands in an assessment: estimates with source
 * and date, and what is counselled. Start with {@link leeway.policy.weighing.Weighing}; how it
 * comes about is in {@code leeway.worth}.
 */
@NullMarked
package leeway.policy.weighing;

import org.jspecify.annotations.NullMarked;
