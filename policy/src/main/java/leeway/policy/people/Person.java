package leeway.policy.people;

import java.util.Set;
import leeway.policy.Bounds;
import leeway.policy.PersonId;
import leeway.policy.RoleId;

/**
 * Somebody who asks and acts, or a machine that does.
 *
 * @param identities the customer references that are this person, who is then the beneficiary
 * @param bounds the person's own bounds, else the role's
 */
public record Person(PersonId id, String name, RoleId role, Set<String> identities, Bounds bounds) {

  public Person {
    identities = Set.copyOf(identities);
  }

  /** Whether a customer reference is this person. */
  public boolean isCustomer(String reference) {
    return identities.contains(reference);
  }
}
