package leeway.server.desk.answer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import leeway.policy.PersonId;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Receipt;
import leeway.policy.people.People;
import leeway.policy.people.Person;
import leeway.policy.people.Sentence;
import leeway.server.journal.Decisions;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Part;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/*
 * The entry of a signature has a key made of what is signed, so that there is one for each sentence however often somebody signs, and
 * whether there is one is a look-up by that key. An entry never goes, so what was found once is not looked up again.
 */
/** Whether a receipt is cover now, and the signature that it may still want. Thread-safe. */
@Component
public final class Covers {
  private final RulebookInForce rulebooks;
  private final Journal journal;
  private final Decisions decisions;
  private final AtomicReference<Optional<Signature>> found =
      new AtomicReference<>(Optional.empty());

  Covers(RulebookInForce rulebooks, Journal journal, Decisions decisions) {
    this.rulebooks = rulebooks;
    this.journal = journal;
    this.decisions = decisions;
  }

  /** What was signed, and the entry that says so. */
  private record Signature(Sentence sentence, Receipt receipt) {}

  /** What protects whoever acts now. */
  public Cover now() {
    var people = rulebooks.current().people();
    return new Cover(above(people), unsignedBy(people));
  }

  private static String above(People people) {
    return people.aboveManagers().stream()
        .sorted()
        .flatMap(id -> people.person(id).stream())
        .map(Person::name)
        .findFirst()
        .orElse("");
  }

  private String unsignedBy(People people) {
    return people
        .sentence()
        .filter(sentence -> signature(sentence).isEmpty())
        .map(sentence -> name(sentence.sponsor(), people))
        .orElse("");
  }

  private static String name(PersonId id, People people) {
    return people.person(id).map(Person::name).orElse(id.value());
  }

  /** The entry by which the sponsor signed this sentence; empty where they have not yet. */
  public Optional<Receipt> signature(Sentence sentence) {
    var known = found.get().filter(it -> it.sentence().equals(sentence));
    if (known.isEmpty()) {
      known =
          decisions.earlier(request(sentence)).stream()
              .flatMap(outcome -> receipt(outcome).stream())
              .map(receipt -> new Signature(sentence, receipt))
              .findFirst();
      known.ifPresent(it -> found.set(Optional.of(it)));
    }
    return known.map(Signature::receipt);
  }

  /** Signs the sentence for the sponsor, once; a problem for anybody else. */
  public void sign(Caller.Person caller) {
    var sentence =
        rulebooks
            .current()
            .people()
            .sentence()
            .orElseThrow(
                () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no sentence to sign."));
    if (!caller.person().equals(sentence.sponsor())) {
      throw new ProblemException(
          ProblemCode.NOT_ALLOWED, "The sponsor signs, as themselves and nobody else.");
    }
    var author = Author.person(caller.person());
    var signed =
        new Happening.Noted("sentence-signed", Map.of("sentence", Part.plain(sentence.signed())));
    journal.post(Posting.of(request(sentence), author, signed));
  }

  private static Request request(Sentence sentence) {
    var content = Digest.of(sentence.signed());
    return new Request(new IdempotencyKey("sentence-signed-" + content), content);
  }

  private static Optional<Receipt> receipt(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Posted(var receipt, _) -> Optional.of(receipt);
      case Outcome.Replayed(var receipt, _) -> Optional.of(receipt);
      case Outcome.KeyReused _, Outcome.Stopped _ -> Optional.empty();
    };
  }
}
