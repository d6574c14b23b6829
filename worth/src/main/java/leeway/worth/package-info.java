/**
 * What things are worth in money: what a yes costs us, what a no costs us, the margin that a
 * customer may still bring, and the advice that follows from the three. Everything is exact, a
 * plain value or a pure function; there are no rules, no people, no files and no clock here. Start
 * reading at {@link leeway.worth.Worth}, then {@link leeway.worth.Question} and {@link
 * leeway.worth.Advice}; the figures that a company publishes are {@link leeway.worth.Figures}.
 */
@NullMarked
package leeway.worth;

import org.jspecify.annotations.NullMarked;
