/**
 * What was asked and decided, column by column: one {@link leeway.engine.history.HistoryMonth} for
 * each kind of request and month, as bytes that are checked when they are read, and the {@link
 * leeway.engine.history.Replay} of two versions of a rulebook over it. Start with {@code Replay}.
 */
@NullMarked
package leeway.engine.history;

import org.jspecify.annotations.NullMarked;
