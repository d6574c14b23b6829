package leeway.server.rulebook;

import java.util.Map;
import java.util.Optional;
import leeway.policy.rulebook.Reading;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.rulebook.change.NewPerson;
import leeway.policy.rulebook.folder.RulebookFiles;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening.RulebookPublished;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.latitude.Latitude;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Takes somebody into the rulebook with the bounds of a role: one more line of {@code people.yaml},
 * put in force by the entry of a named person, who did not bring them.
 */
@Component
public final class TakeIn {
  private final RulebookInForce rulebooks;
  private final RulebookVersions versions;
  private final FollowRulebook following;
  private final Latitude latitude;
  private final Journal journal;
  private final Decisions decisions;

  TakeIn(
      RulebookInForce rulebooks,
      RulebookVersions versions,
      FollowRulebook following,
      Latitude latitude,
      Journal journal,
      Decisions decisions) {
    this.rulebooks = rulebooks;
    this.versions = versions;
    this.following = following;
    this.latitude = latitude;
    this.journal = journal;
    this.decisions = decisions;
  }

  /**
   * Takes them in; ProblemException where that cannot be, and then nothing changed.
   *
   * @param brought the entry that says who brought them
   */
  public void takeIn(NewPerson wanted, long brought, Author author, Request request) {
    if (decisions.earlier(request).isPresent()) {
      return;
    }
    following.follow();
    following.requireUneditedFolder();
    var before = rulebooks.version();
    var after = with(wanted, before.files());
    var person = after.rulebook().people().person(wanted.id()).orElseThrow(TakeIn::notWritten);
    versions.keep(after.files());
    var published =
        new RulebookPublished(after.rulebook().version(), after.guardrails(), Optional.of(brought));
    var posting =
        Posting.of(request, author, published)
            .whileFlags(
                Map.of(
                    RulebookPublished.RULEBOOK,
                    before.rulebook().version(),
                    RulebookPublished.flagOf(brought),
                    ""));
    journal.post(posting).written();
    following.follow();
    var actor = Author.person(person.id()).actor();
    latitude.publish(Map.of(actor, person.bounds()), author);
  }

  /** The rulebook with this person; what one more line breaks is told, and nothing changes. */
  private static RulebookInForce.Version with(NewPerson wanted, RulebookFiles files) {
    var written = wanted.writeInto(files).orElseThrow(TakeIn::notWritten);
    return switch (Rulebook.read(written)) {
      case Reading.Read(var rulebook, var warnings) ->
          RulebookInForce.Version.of(written, rulebook, warnings);
      case Reading.Unreadable _ -> throw notWritten();
    };
  }

  private static ProblemException notWritten() {
    return new ProblemException(
        ProblemCode.CONFLICT,
        "people.yaml is written in a way of its own. Add the person there by hand.");
  }
}
