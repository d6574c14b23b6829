/**
 * A copy of everything that is kept, and a database made from it again. The journal lies in it as
 * {@code verify-journal} reads it; the keys of subjects lie in a file of their own, to be kept only
 * for a short time, or a restore would bring back who was forgotten. Start reading at {@link
 * leeway.server.backup.Backup}.
 */
@NullMarked
package leeway.server.backup;

import org.jspecify.annotations.NullMarked;
