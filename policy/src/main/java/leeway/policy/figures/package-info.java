/**
 * The figures that a company publishes in {@code worth.yaml}: what a yes costs by FEEL over the
 * facts, what a no costs, how severe it is, the ladder of lesser concessions, and which facts say
 * what is known of a customer. The arithmetic itself is in {@code leeway.worth}. Start reading at
 * {@link leeway.policy.figures.PublishedFigures}.
 */
@NullMarked
package leeway.policy.figures;

import org.jspecify.annotations.NullMarked;
