package leeway.server.desk.beside;

import java.util.Optional;
import leeway.policy.customers.Meaning;
import leeway.policy.rulebook.Rulebook;
import leeway.server.desk.answer.Asker;
import leeway.server.desk.answer.Concerns;
import leeway.server.desk.answer.OpenAnswers;
import leeway.server.desk.answer.SealedAnswer;
import leeway.server.desk.answer.Segments;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/**
 * What is meaningful to a customer: what somebody heard them say, else what their segment finds
 * meaningful. It chooses a sentence and which of two equal ways stands first, and nothing else
 * (laws 3 and 13).
 */
@Component
public final class Meanings {
  private final Asides asides;
  private final OpenAnswers answers;
  private final Concerns concerns;
  private final RulebookInForce rulebooks;

  Meanings(Asides asides, OpenAnswers answers, Concerns concerns, RulebookInForce rulebooks) {
    this.asides = asides;
    this.answers = answers;
    this.concerns = concerns;
    this.rulebooks = rulebooks;
  }

  /** Whether it is known who the customer is, so that it can be recorded of them. */
  public static boolean isSomebody(SealedAnswer answer, Rulebook rulebook) {
    return rulebook.subjects(answer.asked()).containsKey(Rulebook.CUSTOMER);
  }

  /** What is meaningful to the customer of an answer, if anything is known. */
  public Optional<Meaning> of(SealedAnswer answer) {
    var rulebook = rulebooks.current();
    var own =
        isSomebody(answer, rulebook)
            ? asides.about(Aside.Kind.MEANING, customer(answer, rulebook)).reversed().stream()
                .flatMap(said -> rulebook.customers().meaning(said.what()).stream())
                .findFirst()
            : Optional.<Meaning>empty();
    return own.or(() -> rulebook.customers().ofSegment(Segments.of(answer.situation(), rulebook)));
  }

  /** Records what is meaningful to the customer of an answer. */
  public void record(String ask, String token, String code, Request request, Caller.Person caller) {
    var rulebook = rulebooks.current();
    var asker = Asker.of(caller, rulebook.people());
    var answer = answers.open(ask, token, asker);
    if (rulebook.customers().meaning(code).isEmpty() || !isSomebody(answer, rulebook)) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "See `problems` for the field.")
          .at(
              "/meaning",
              "is one of " + rulebook.customers().meanings().keySet() + ", of a customer");
    }
    var said = new Asides.Said(Aside.Kind.MEANING, customer(answer, rulebook), code, "");
    asides.write(
        said.by(asker.author(), request).about(concerns.of(answer.asked(), rulebook).about()));
  }

  /** The customer as the journal knows them: by a random id. */
  private String customer(SealedAnswer answer, Rulebook rulebook) {
    return concerns.of(answer.asked(), rulebook).about().getFirst().text();
  }
}
