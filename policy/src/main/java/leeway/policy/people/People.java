package leeway.policy.people;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import leeway.policy.PersonId;
import leeway.policy.RoleId;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Bounds;
import leeway.worth.Money;

/**
 * Everybody whom the rulebook names.
 *
 * @param aboveManagers who stands above the managers; nobody or one
 * @param sentence what the sponsor stands for; empty where the company wrote none
 * @param withoutLatitude the bounds of an actor whom the rulebook does not name
 * @param hourlyRate what an hour of somebody's time costs us
 */
public record People(
    SortedMap<RoleId, Role> roles,
    SortedMap<PersonId, Person> persons,
    Set<PersonId> aboveManagers,
    Optional<Sentence> sentence,
    Bounds withoutLatitude,
    Money hourlyRate,
    BusinessHours hours) {

  public People {
    roles = Collections.unmodifiableSortedMap(roles);
    persons = Collections.unmodifiableSortedMap(persons);
    aboveManagers = Set.copyOf(aboveManagers);
  }

  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(persons.get(id));
  }

  /** Somebody whom the rulebook does not name: without latitude, and nobody's customer. */
  public Person nobody() {
    return new Person(
        new PersonId("nobody"), "", new RoleId("nobody"), Set.of(), withoutLatitude, "");
  }

  /** The team of this person; blank where the rulebook names none. */
  public String teamOf(PersonId id) {
    return person(id).map(Person::team).orElse("");
  }

  /** A person as an actor whom nothing restrains. */
  public Actor actor(Person person) {
    return new Actor(person.id(), person.role(), nature(person.role()), Set.of());
  }

  /** The first person of a role, by id: who owes what the role owes. */
  public Optional<Person> firstOf(RoleId role) {
    return persons.values().stream().filter(person -> person.role().equals(role)).findFirst();
  }

  /** What {@code minutes} of somebody's time cost us, rounded half-even to a minor unit. */
  public Money costOfMinutes(int minutes) {
    return hourlyRate.times(minutes).dividedBy(60);
  }

  private Actor.Nature nature(RoleId role) {
    var known = roles.get(role);
    return known == null ? Actor.Nature.PERSON : known.nature();
  }
}
