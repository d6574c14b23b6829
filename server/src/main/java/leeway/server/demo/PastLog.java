package leeway.server.demo;

import java.util.Locale;
import leeway.policy.rulebook.Rulebook;
import leeway.policy.standing.Permission;
import leeway.server.demo.PastPostings.Assessed;
import leeway.server.desk.answer.FactParts;
import leeway.server.desk.answer.LoggedAsk;

/** Asks of the history as the table of asks keeps them. */
final class PastLog {
  private PastLog() {}

  static LoggedAsk of(Assessed assessed, PastPostings postings, Rulebook rulebook) {
    var assessment = assessed.assessment();
    Permission permission =
        !assessment.guardrails().isEmpty()
            ? Permission.NEVER
            : assessment.offers().isEmpty() ? Permission.ABOVE_LATITUDE : Permission.ENTITLED;
    return new LoggedAsk(
        assessed.id(),
        postings.instant(assessed.past().at()),
        postings.asker(assessed.past()),
        assessment.kind().value(),
        assessed.id(),
        assessment.ruling().code(),
        permission.code(),
        assessment.digest(),
        assessment.rulebook(),
        Locale.forLanguageTag(assessed.past().asker().language()).toLanguageTag(),
        FactParts.plainText(assessed.ask().situation(), rulebook.facts()));
  }
}
