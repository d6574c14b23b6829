package leeway.server.review;

import java.util.List;
import leeway.policy.PersonId;
import leeway.policy.people.People;
import leeway.server.journal.posting.Author;

/**
 * Whose waiting, promises and acts a lead is shown: the people of the lead's own team, by the names
 * of {@code people.yaml}. Whom the rulebook gives no team leads across teams, and is shown
 * everybody.
 */
public record Team(boolean isEverybody, List<String> names) {
  public Team {
    names = List.copyOf(names);
  }

  /** The team of this person. */
  public static Team of(PersonId lead, People people) {
    String team = people.teamOf(lead);
    var names =
        people.persons().values().stream()
            .filter(person -> person.team().equals(team))
            .map(person -> person.id().value())
            .toList();
    return new Team(team.isBlank(), team.isBlank() ? List.of() : names);
  }

  /** Its people as entries write actors; for a statement's array. */
  String[] actors() {
    return names.stream()
        .map(name -> new Author(Author.Kind.PERSON, name).actor())
        .toArray(String[]::new);
  }

  /** Whether somebody of this name is of it. */
  public boolean has(String name) {
    return isEverybody || names.contains(name);
  }
}
