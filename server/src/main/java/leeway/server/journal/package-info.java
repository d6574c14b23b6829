/**
 * The one chain of entries, and the only writer of anything that was decided. Whoever decides hands
 * a {@link leeway.server.journal.posting.Posting} to {@link leeway.server.journal.Journal}, and
 * what comes back is a receipt or the reason why nothing was written. Everything that a posting
 * brings about (money, draws, promises, tasks, messages) is committed with its entry or not at all.
 * Start reading at Posting, then Journal, then {@code BatchWriter}.
 */
@NullMarked
package leeway.server.journal;

import org.jspecify.annotations.NullMarked;
