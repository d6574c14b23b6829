/**
 * The nearest way to a yes: which facts, of those that could differ, would have to be otherwise.
 * Start with {@link leeway.policy.nearest.NearestGrant}, then {@link
 * leeway.policy.nearest.GrantSearch}.
 */
@NullMarked
package leeway.policy.nearest;

import org.jspecify.annotations.NullMarked;
