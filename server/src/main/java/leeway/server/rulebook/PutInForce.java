package leeway.server.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import leeway.policy.PersonId;
import leeway.policy.journal.Digest;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Bounds;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Happening.RulebookPublished;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.latitude.Latitude;
import leeway.server.platform.problem.IdempotencyKey;
import org.springframework.stereotype.Component;

/**
 * Finds the rulebook in force when the server starts, or when a company is set up: what the folder
 * says if somebody edited it, else what was published last. With it come the bounds of its people.
 */
@Component
public final class PutInForce {
  private static final int TRIES_MAX = 3;

  private final RulebookInForce place;
  private final RulebookFolder folder;
  private final RulebookVersions versions;
  private final FollowRulebook following;
  private final Latitude latitude;
  private final Journal journal;
  private final Decisions decisions;

  PutInForce(
      RulebookInForce place,
      RulebookFolder folder,
      RulebookVersions versions,
      FollowRulebook following,
      Latitude latitude,
      Journal journal,
      Decisions decisions) {
    this.place = place;
    this.folder = folder;
    this.versions = versions;
    this.following = following;
    this.latitude = latitude;
    this.journal = journal;
    this.decisions = decisions;
  }

  /** Answers by the rulebook in force from now on; throws where the folder is no rulebook. */
  public void put() {
    try {
      var version = inForce();
      publishBoundsOnce(version.rulebook());
      place.set(version);
      following.writeFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private RulebookInForce.Version inForce() throws IOException {
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var before = versions.inForce();
      var published = versions.find(before);
      switch (state(published)) {
        case FolderState.Same _, FolderState.Behind _ -> {
          return read(published.orElseThrow());
        }
        case FolderState.Conflict(var behind) ->
            throw new IllegalStateException(conflict(before, behind));
        case FolderState.Edited _ -> {
          var edited = read(folder.read());
          if (isPutInForce(edited, before)) {
            return edited;
          }
        }
      }
    }
    throw new IllegalStateException("other nodes put one rulebook after the other in force");
  }

  private FolderState state(Optional<RulebookFiles> published) throws IOException {
    if (published.isEmpty()) {
      return new FolderState.Edited();
    }
    return folder.isEmpty()
        ? new FolderState.Behind()
        : FolderState.of(folder.read(), published.get(), versions.sinceTheFolder());
  }

  private RulebookInForce.Version read(RulebookFiles files) {
    try {
      return RulebookInForce.Version.read(files);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          folder + " is no rulebook; mend it, then start again:\n" + e.getMessage(), e);
    }
  }

  private String conflict(String inForce, List<String> behind) {
    return folder
        + " was edited by hand, and lacks what was published since (version "
        + inForce
        + "): "
        + String.join(", ", behind)
        + ". Take the edit back and start again, so that these files are written; then edit anew.";
  }

  /** False where another node put another one in force meanwhile. */
  private boolean isPutInForce(RulebookInForce.Version version, String before) {
    versions.keep(version.files());
    var published =
        new RulebookPublished(version.rulebook().version(), version.guardrails(), Optional.empty());
    var content = Digest.of(published.version() + " after " + versions.lastPublished());
    var request = new Request(new IdempotencyKey("rulebook-" + content), content);
    var posting =
        Posting.of(request, Author.service("rulebook"), published)
            .whileFlags(Map.of(RulebookPublished.RULEBOOK, before));
    return !(journal.post(posting) instanceof Outcome.Stopped);
  }

  /**
   * The bounds of a folder are put in force once: what named people set since then stands until the
   * folder is edited again.
   */
  private void publishBoundsOnce(Rulebook rulebook) {
    var content = Digest.of("bounds of publication " + versions.lastFromFolder());
    var request = new Request(new IdempotencyKey("bounds-" + content), content);
    if (decisions.earlier(request).isEmpty()) {
      publishBounds(rulebook.people());
      var published =
          new Happening.Noted(
              "bounds-published", Map.of("rulebook", Part.plain(rulebook.version())));
      journal.post(Posting.of(request, Author.service("rulebook"), published));
    }
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
