/**
 * The accounts of people: a login, a person of the rulebook, a role and a password. Start with
 * {@code MakeAccount}.
 */
@NullMarked
package leeway.server.people.account;

import org.jspecify.annotations.NullMarked;
