/**
 * The people and machines of a rulebook's {@code people.yaml}: roles, how far each may go, who owes
 * what they may not give, and who stands above the managers. Start reading at {@link
 * leeway.policy.people.People}.
 */
@NullMarked
package leeway.policy.people;

import org.jspecify.annotations.NullMarked;
