/**
 * What is handed to the journal and what comes back: a posting with its happening, consequences and
 * limits, and the outcome. Values only. Start reading at {@link
 * leeway.server.journal.posting.Posting}.
 */
@NamedInterface("posting")
@NullMarked
package leeway.server.journal.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
