/**
 * How the journal keeps what must one day be forgotten: each subject has a key of its own, wrapped
 * by one master key, and what an entry says of the subject is written under it. Destroying the key
 * forgets the subject; the chain still verifies. Start reading at {@link
 * leeway.server.journal.privacy.SubjectKeys}.
 */
@NamedInterface("privacy")
@NullMarked
package leeway.server.journal.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
