/**
 * The way in for people: the sign-in, the session with its cookie and form tokens, and one's own
 * account. Start with {@code SignIn}, then {@code Sessions}.
 */
@NullMarked
package leeway.server.people.signin;

import org.jspecify.annotations.NullMarked;
