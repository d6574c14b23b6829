/**
 * The way in for machines: tokens with scopes, made by an administrator and proved with each call.
 * Start with {@code TokenGuard}.
 */
@NullMarked
package leeway.server.people.token;

import org.jspecify.annotations.NullMarked;
