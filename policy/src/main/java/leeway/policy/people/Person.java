package leeway.policy.people;

import java.util.Set;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.standing.Bounds;

/**
 * Somebody who asks and acts, or a machine that does.
 *
 * @param identities the customer references that are this person, who is then the beneficiary
 * @param bounds the person's own bounds, else the role's
 * @param team whom they work with, such as a store; blank where the rulebook names none
 */
public record Person(
    PersonId id, String name, RoleId role, Set<String> identities, Bounds bounds, String team) {

  public Person {
    identities = Set.copyOf(identities);
  }

  /** Whether a customer reference is this person. */
  public boolean isCustomer(String reference) {
    return identities.contains(reference);
  }
}
