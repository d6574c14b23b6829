package leeway.server.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leeway.engine.Problem;
import leeway.policy.Actor;
import leeway.policy.Bounds;
import leeway.policy.PersonId;
import leeway.policy.journal.Digest;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.latitude.Latitude;
import leeway.server.platform.IdempotencyKey;
import org.springframework.stereotype.Component;

/** Puts a rulebook folder in force: its rules on this node, and the bounds of its people. */
@Component
public final class PutInForce {
  private final RulebookInForce place;
  private final Latitude latitude;
  private final Journal journal;
  private final Decisions decisions;

  PutInForce(RulebookInForce place, Latitude latitude, Journal journal, Decisions decisions) {
    this.place = place;
    this.latitude = latitude;
    this.journal = journal;
    this.decisions = decisions;
  }

  /** Reads the folder and answers by it from now on; throws where it is no rulebook. */
  public void put(Path folder) {
    var rulebook = read(folder);
    publishBoundsOnce(rulebook);
    place.set(rulebook);
  }

  /**
   * The bounds of a version are put in force once: what named people set since then stands until
   * the next version.
   */
  private void publishBoundsOnce(Rulebook rulebook) {
    var content = Digest.of("bounds of " + rulebook.version());
    var request = new Request(new IdempotencyKey("bounds-" + content), content);
    if (decisions.earlier(request).isEmpty()) {
      publishBounds(rulebook.people());
      var published =
          new Happening.Noted(
              "bounds-published", Map.of("rulebook", Part.plain(rulebook.version())));
      journal.post(Posting.of(request, Author.service("rulebook"), published));
    }
  }

  private static Rulebook read(Path folder) {
    try {
      return switch (Rulebook.read(folder)) {
        case Reading.Read(var rulebook, _) -> rulebook;
        case Reading.Unreadable(var problems) ->
            throw new IllegalStateException(
                folder + " is no rulebook; mend it, then start again:\n" + lines(problems));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static String lines(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  /** Each person's and machine's bound has the name by which entries know its actor. */
  private void publishBounds(People people) {
    var bounds = new TreeMap<String, Bounds>();
    people
        .persons()
        .values()
        .forEach(
            person -> {
              var kind = isMachine(people, person) ? Author.Kind.MACHINE : Author.Kind.PERSON;
              bounds.put(new Author(kind, person.id().value()).actor(), person.bounds());
            });
    publisher(people).ifPresent(by -> latitude.publish(bounds, by));
  }

  /** Who answers for the bounds: who stands above the managers, else the first person there is. */
  private static Optional<Author> publisher(People people) {
    var persons =
        people.persons().values().stream()
            .filter(person -> !isMachine(people, person))
            .map(Person::id);
    return Stream.concat(people.aboveManagers().stream().sorted(), persons)
        .findFirst()
        .map(PersonId::value)
        .map(id -> new Author(Author.Kind.PERSON, id));
  }

  private static boolean isMachine(People people, Person person) {
    return people.actor(person).nature() == Actor.Nature.MACHINE;
  }
}
