package leeway.server.desk.answer;

import java.util.Set;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Bounds;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Drawer;
import leeway.server.people.Caller;

/**
 * Who asks and acts: in whose name entries are written, how far these hands go, and which customer
 * references are this very person. A token makes a machine of whoever holds it: it has the bounds
 * that the rulebook gives to a machine of that name, and nobody else's.
 */
public record Asker(
    Author author, PersonId person, RoleId role, Set<String> identities, Bounds bounds) {
  private static final RoleId NO_ROLE = new RoleId("nobody");

  public static Asker of(Caller caller, People people) {
    return switch (caller) {
      case Caller.Person person -> known(Author.person(caller.person()), person.person(), people);
      case Caller.Machine machine -> {
        var author = new Author(Author.Kind.MACHINE, machine.person().value());
        var known = known(author, machine.person(), people);
        yield isMachine(machine.person(), people) ? known : known.without(people.withoutLatitude());
      }
    };
  }

  private static Asker known(Author author, PersonId id, People people) {
    return people
        .person(id)
        .map(it -> new Asker(author, id, it.role(), it.identities(), it.bounds()))
        .orElseGet(() -> new Asker(author, id, NO_ROLE, Set.of(), people.withoutLatitude()));
  }

  private static boolean isMachine(PersonId id, People people) {
    return people
        .person(id)
        .map((Person person) -> people.actor(person).nature() == Actor.Nature.MACHINE)
        .orElse(false);
  }

  private Asker without(Bounds latitude) {
    return new Asker(author, person, role, identities, latitude);
  }

  boolean isMachine() {
    return author.kind() == Author.Kind.MACHINE;
  }

  /** The same as an actor whose hands these restraints tie. */
  public Actor actor(Set<Actor.Restraint> restraints) {
    var nature = isMachine() ? Actor.Nature.MACHINE : Actor.Nature.PERSON;
    return new Actor(person, role, nature, restraints);
  }

  /** Whose sums grow by what this actor draws. */
  public Drawer drawer() {
    var kind = isMachine() ? Drawer.Kind.MACHINE : Drawer.Kind.PERSON;
    return new Drawer(kind, person.value());
  }
}
