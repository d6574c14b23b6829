/**
 * The one thread that writes: what waits is checked against the books under the lock of the head,
 * chained,\n * inserted and committed as one batch. Nobody outside the journal calls it. Start
 * reading at {@link\n * leeway.server.journal.writer.BatchWriter}.
 */
@NullMarked
package leeway.server.journal.writer;

import org.jspecify.annotations.NullMarked;
