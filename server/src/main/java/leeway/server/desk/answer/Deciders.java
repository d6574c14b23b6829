package leeway.server.desk.answer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.policy.RoleId;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.people.Role;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Bounds;
import leeway.server.latitude.Rota;
import org.springframework.stereotype.Component;

/**
 * Names who may decide now what an actor may not. Absence never blocks: somebody always owes it.
 */
@Component
public final class Deciders {
  private final Rota rota;

  Deciders(Rota rota) {
    this.rota = rota;
  }

  /**
   * Who answers for the rest, never the actor. Of those who may decide (the role that owes it, then
   * those behind it, then who stands above the managers) the first on duty; where the rota has none
   * of them, the first of the role, else whoever stands above, else anybody there is. Due after the
   * rest's business hours.
   */
  public Owing of(Bounds.Rest rest, Asker asker, Rulebook rulebook, Instant now) {
    var people = rulebook.people();
    var onDuty = rota.onDuty(now);
    var present =
        mayDecide(rest.owner(), people)
            .filter(it -> onDuty.contains(it.id()))
            .filter(it -> isAnother(it, asker, people))
            .findFirst();
    var person = present.or(() -> anybody(rest.owner(), asker, people));
    var hours = people.hours();
    return new Owing(
        person.map(Person::id).orElse(asker.person()),
        person.map(Person::name).orElse(""),
        hours.after(now.atZone(rulebook.company().zone()), rest.businessHours()).toInstant(),
        person.flatMap(it -> behind(it, people)).map(Person::name).orElse(""),
        present.isPresent());
  }

  private static Stream<Person> mayDecide(RoleId owner, People people) {
    return Stream.concat(
        rolesFrom(owner, people).stream().flatMap(role -> ofRole(role, people)), above(people));
  }

  /** The role, the one that answers for its rest, and so on. */
  private static List<RoleId> rolesFrom(RoleId owner, People people) {
    var seen = new HashSet<RoleId>();
    return Stream.iterate(
            Optional.of(owner),
            Optional::isPresent,
            role ->
                role.flatMap(it -> Optional.ofNullable(people.roles().get(it))).map(Deciders::rest))
        .flatMap(Optional::stream)
        .takeWhile(seen::add)
        .toList();
  }

  private static RoleId rest(Role role) {
    return role.bounds().rest().owner();
  }

  private static Optional<Person> anybody(RoleId owner, Asker asker, People people) {
    return Stream.of(ofRole(owner, people), above(people), people.persons().values().stream())
        .flatMap(it -> it)
        .filter(it -> isAnother(it, asker, people))
        .findFirst();
  }

  private static Stream<Person> ofRole(RoleId role, People people) {
    return people.persons().values().stream().filter(it -> it.role().equals(role));
  }

  private static Stream<Person> above(People people) {
    return people.aboveManagers().stream().sorted().map(people::person).flatMap(Optional::stream);
  }

  private static boolean isAnother(Person person, Asker asker, People people) {
    return !person.id().equals(asker.person())
        && people.actor(person).nature() == Actor.Nature.PERSON;
  }

  private static Optional<Person> behind(Person person, People people) {
    return people.firstOf(person.bounds().rest().owner()).filter(it -> !it.equals(person));
  }
}
