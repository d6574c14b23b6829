/**
 * What the rows of a table leave out, say twice or never get to say: exact over all situations, as
 * long as that takes no more than a budget of boxes. Start with {@link
 * leeway.engine.coverage.Coverage}.
 */
@NullMarked
package leeway.engine.coverage;

import org.jspecify.annotations.NullMarked;
