/**
 * The facts that a rulebook knows, and the kinds of request that use them: their types, how private
 * they are, how they are asked for, and how plain facts are derived from the others at the door.
 * Start reading at {@link leeway.policy.facts.Facts}.
 */
@NullMarked
package leeway.policy.facts;

import org.jspecify.annotations.NullMarked;
