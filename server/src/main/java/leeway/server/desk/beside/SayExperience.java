package leeway.server.desk.beside;

import java.util.regex.Pattern;
import leeway.server.desk.act.OwnDecisions;
import leeway.server.desk.answer.Asker;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/** What comes of one's own act or deed: it is repeated, or it goes better next time. */
@Component
public final class SayExperience {
  private static final int WORDS_MAX = 300;

  /** A number of an order, a card or a phone, or the address of a mailbox. */
  private static final Pattern NAMES_SOMEBODY = Pattern.compile("@|\\d[\\d -]{4,}\\d");

  private final Asides asides;
  private final OwnDecisions own;
  private final RulebookInForce rulebooks;

  SayExperience(Asides asides, OwnDecisions own, RulebookInForce rulebooks) {
    this.asides = asides;
    this.own = own;
    this.rulebooks = rulebooks;
  }

  /** Whether its author has not said yet what comes of it. */
  public boolean isOpen(long act) {
    return asides.about(Aside.Kind.EXPERIENCE, Long.toString(act)).isEmpty();
  }

  /** Says so, with a line that everybody may read; ProblemException where it names somebody. */
  public void say(
      long act, Precedent.Outcome outcome, String words, Request request, Caller.Person caller) {
    var decision = own.find(act, caller);
    if (words.length() > WORDS_MAX || NAMES_SOMEBODY.matcher(words).find()) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "Everybody reads this line.")
          .at(
              "/words",
              "has at most " + WORDS_MAX + " characters and no number or mail of anybody");
    }
    var said =
        new Asides.Said(
            Aside.Kind.EXPERIENCE, Long.toString(decision.seq()), outcome.code(), words.strip());
    var author = Asker.of(caller, rulebooks.current().people()).author();
    asides.write(said.by(author, request));
  }
}
