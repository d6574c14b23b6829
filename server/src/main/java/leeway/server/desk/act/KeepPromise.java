package leeway.server.desk.act;

import java.util.List;
import leeway.server.desk.answer.Asker;
import leeway.server.journal.Journal;
import leeway.server.journal.Registers;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.people.Caller;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import leeway.server.rulebook.RulebookInForce;
import org.springframework.stereotype.Component;

/** What somebody owes to customers, and the entry that says that it was kept. */
@Component
public final class KeepPromise {
  private final Registers registers;
  private final RulebookInForce rulebooks;
  private final Journal journal;

  KeepPromise(Registers registers, RulebookInForce rulebooks, Journal journal) {
    this.registers = registers;
    this.rulebooks = rulebooks;
    this.journal = journal;
  }

  /** What this person owes, the first due first. */
  public List<Registers.Promise> of(Caller.Person caller) {
    return registers.promisesOf(caller.person().value());
  }

  /** Writes that one's own promise was kept; ProblemException where there is none that is open. */
  public void keep(long promised, int position, Request request, Caller.Person caller) {
    boolean isOpen =
        of(caller).stream()
            .anyMatch(it -> it.receipt().seq() == promised && it.position() == position);
    if (!isOpen) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "You have no open promise of this number.");
    }
    var author = Asker.of(caller, rulebooks.current().people()).author();
    journal.post(Posting.of(request, author, new Happening.PromiseKept(promised, position)));
  }
}
