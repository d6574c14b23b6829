package leeway.server.desk.answer;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import leeway.policy.Actor;
import leeway.policy.Bounds;
import leeway.policy.PersonId;
import leeway.policy.people.People;
import leeway.policy.people.Person;

/**
 * Who answers for what an actor's own hands do not give, by when, and who does if they do not.
 *
 * @param behind the name of whoever answers for the rest of the one who answers; blank for nobody
 */
public record Owing(PersonId person, String name, Instant by, String behind) {

  /**
   * Who answers for the rest: the first of the role that owes it, but never the actor; else who
   * stands above the managers, else anybody there is. Due after the rest's business hours.
   */
  public static Owing of(Bounds.Rest rest, Asker asker, People people, ZonedDateTime now) {
    var ofRole = people.persons().values().stream().filter(it -> it.role().equals(rest.owner()));
    var above =
        people.aboveManagers().stream().sorted().map(people::person).flatMap(Optional::stream);
    var others = people.persons().values().stream();
    var person = somebody(ofRole, above, others, asker, people);
    var by = people.hours().after(now, rest.businessHours()).toInstant();
    return new Owing(
        person.map(Person::id).orElse(asker.person()),
        person.map(Person::name).orElse(""),
        by,
        person
            .flatMap(it -> people.firstOf(it.bounds().rest().owner()))
            .filter(it -> person.stream().noneMatch(it::equals))
            .map(Person::name)
            .orElse(""));
  }

  private static Optional<Person> somebody(
      Stream<Person> ofRole,
      Stream<Person> above,
      Stream<Person> others,
      Asker asker,
      People people) {
    return Stream.of(ofRole, above, others)
        .flatMap(it -> it)
        .filter(it -> !it.id().equals(asker.person()))
        .filter(it -> people.actor(it).nature() == Actor.Nature.PERSON)
        .findFirst();
  }
}
