/**
 * Files that people bring in the browser: kept in a folder of their own for an hour, shown by a
 * harmless name, worked on one at a time. Start reading at {@link
 * leeway.server.platform.upload.Shelf}.
 */
@NamedInterface("upload")
@NullMarked
package leeway.server.platform.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
