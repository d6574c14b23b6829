/**
 * Who may enter: accounts of people, tokens of machines, their sessions and roles, and the table of
 * who may call what.
 *
 * <p>Start with {@link leeway.server.people.Caller}, which every other capability gets as a
 * handler's argument, then {@code SecurityConfiguration}.
 */
@NullMarked
package leeway.server.people;

import org.jspecify.annotations.NullMarked;
