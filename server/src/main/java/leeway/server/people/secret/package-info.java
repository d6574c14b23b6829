/**
 * What proves somebody, and how often it may be tried: random secrets of which we keep the hash,
 * passwords, and the throttle. Start with {@code Secret}.
 */
@NullMarked
package leeway.server.people.secret;

import org.jspecify.annotations.NullMarked;
