package leeway.server.desk.act;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.policy.rulebook.Rulebook;
import leeway.server.desk.answer.FactParts;
import leeway.server.desk.answer.Owing;
import leeway.server.desk.answer.SealedAnswer;
import leeway.server.journal.posting.Answer;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Part;
import leeway.worth.Money;

/** An answer, and what is owed by it later, as entries keep them. */
public final class AnswerParts {
  private AnswerParts() {}

  /** The answer, frozen as it was shown. */
  static Answer of(SealedAnswer answer, Rulebook rulebook) {
    var assessment = answer.assessment();
    return new Answer(
        answer.ask(),
        assessment.kind().value(),
        new Digest(assessment.digest()),
        (JsonValue.Struct) assessment.toJson(),
        FactParts.of(answer.situation(), rulebook.facts()));
  }

  /** A promise to the customer: who sees to it, by when, and what. */
  public static Consequence.Promise promise(Owing owing, Money amount, String what, ZoneId zone) {
    return new Consequence.Promise(
        owing.person().value(),
        LocalDate.ofInstant(owing.by(), zone),
        amount,
        Part.group(Map.of("by", Part.plain(owing.by().toString()), "what", Part.plain(what))));
  }
}
