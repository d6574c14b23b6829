package leeway.server.review;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.people.Role;

/**
 * Who is whose manager, as far as the rulebook says: whoever answers for what is beyond somebody's
 * bounds, and who answers for what is beyond theirs, and so on. The rulebook names no teams, so
 * everybody of such a role counts: too many, and never too few.
 */
final class Managers {
  private Managers() {}

  /** Whether one person is a manager of another. */
  static boolean isManager(PersonId manager, PersonId of, People people) {
    return people
        .person(manager)
        .filter(it -> !it.id().equals(of))
        .map(it -> rolesAbove(of, people).contains(it.role()))
        .orElse(false);
  }

  /** Whether anybody turns to this person for what is beyond their own bounds. */
  static boolean leads(PersonId person, People people) {
    return people
        .person(person)
        .map(Person::role)
        .map(
            role ->
                people.persons().values().stream()
                    .anyMatch(it -> it.bounds().rest().owner().equals(role)))
        .orElse(false);
  }

  private static Set<RoleId> rolesAbove(PersonId of, People people) {
    var above = new HashSet<RoleId>();
    var next = people.person(of).map(it -> it.bounds().rest().owner());
    while (next.isPresent() && above.add(next.get())) {
      next = Optional.ofNullable(people.roles().get(next.get())).map(Managers::above);
    }
    return above;
  }

  private static RoleId above(Role role) {
    return role.bounds().rest().owner();
  }
}
