/**
 * The PostgreSQL that Leeway carries with it: unpacked, started, watched and stopped by us, and as
 * durable as any other.
 *
 * <p>It is the only package that starts processes. Start with {@link
 * leeway.server.platform.postgres.EmbeddedPostgres}.
 */
@NullMarked
@NamedInterface("postgres")
package leeway.server.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
