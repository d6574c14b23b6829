package leeway.server.demo;

import java.util.HashMap;
import java.util.Map;
import leeway.generator.figures.Workforce;
import leeway.policy.people.People;
import leeway.policy.people.Person;

/**
 * Who is who: the history knows staff numbers, the rulebook persons. Whoever has a name in both is
 * that person; everybody else stays the number.
 */
final class Staff {
  private final Map<String, String> personByNumber = new HashMap<>();
  private final String anybody;

  Staff(Workforce workforce, People people) {
    var idByName = new HashMap<String, String>();
    for (Person person : people.persons().values()) {
      idByName.put(person.name(), person.id().value());
    }
    workforce
        .named()
        .forEach(
            named -> {
              String id = idByName.get(named.name());
              if (id != null) {
                personByNumber.put(named.number(), id);
              }
            });
    anybody = people.aboveManagers().stream().map(id -> id.value()).sorted().findFirst().orElse("");
  }

  /** The person's id, or the number where the rulebook has nobody of this name. */
  String id(String number) {
    return personByNumber.getOrDefault(number, number);
  }

  /** Who sees to what this one promised: the person, else who stands above the managers. */
  String owner(String number) {
    return personByNumber.getOrDefault(number, anybody);
  }
}
