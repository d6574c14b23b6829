/**
 * A rule changed on a page: proposed by one, tried over what was asked, published by another. Start
 * reading at {@link leeway.server.rulebook.change.PublishChange}; what stands in the files is the
 * business of {@code leeway.policy.rulebook.change}.
 */
@NullMarked
package leeway.server.rulebook.change;

import org.jspecify.annotations.NullMarked;
