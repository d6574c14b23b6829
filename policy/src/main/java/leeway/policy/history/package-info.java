/**
 * What was asked, as columns, and what another rulebook would have said of it. Start with {@link
 * leeway.policy.history.RulebookReplay}, then {@link leeway.policy.history.HistoryColumns}, which
 * makes the same columns of the same entries.
 */
@NullMarked
package leeway.policy.history;

import org.jspecify.annotations.NullMarked;
