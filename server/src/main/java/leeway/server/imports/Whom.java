package leeway.server.imports;

import java.util.Optional;
import leeway.policy.people.People;
import leeway.policy.people.Person;

/** Whom a file means. */
final class Whom {
  private Whom() {}

  /** The person of the rulebook with this name, in capitals or not, or with this id. */
  static Optional<Person> of(String written, People people) {
    return people.persons().values().stream()
        .filter(it -> it.name().equalsIgnoreCase(written) || it.id().value().equals(written))
        .findFirst();
  }
}
