/**
 * What was asked and what came of it, in columns for replays: one file for each kind of request and
 * month, in the folder {@code history} beside the data. A job appends what the journal has gained;
 * {@code reindex} makes all of it again, to the same bytes, so that it may be lost. Start reading
 * at {@link leeway.server.history.HistoryIndex}.
 */
@NullMarked
package leeway.server.history;

import org.jspecify.annotations.NullMarked;
