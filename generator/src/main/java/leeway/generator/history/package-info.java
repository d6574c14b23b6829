/**
 * What is asked over two years, day by day, and how it went: {@code Asking} and {@code Stories} say
 * who asks for what, {@code Answering} how each ask ended, with what the answer does to the
 * customer in {@code leeway.generator.world}. Start with {@link leeway.generator.history.Asks}.
 * Everything is drawn from streams keyed by what it belongs to, so that nothing depends on the
 * order of the work.
 */
@NullMarked
package leeway.generator.history;

import org.jspecify.annotations.NullMarked;
