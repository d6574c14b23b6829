/**
 * What every capability stands on: settings, database, security, problems, pages' frame. It imports
 * no capability.
 *
 * <p>Start with {@link leeway.server.platform.Settings}, then {@link
 * leeway.server.platform.DatabaseConfiguration}.
 */
@NullMarked
package leeway.server.platform;

import org.jspecify.annotations.NullMarked;
