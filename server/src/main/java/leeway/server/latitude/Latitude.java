package leeway.server.latitude;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import leeway.policy.journal.Digest;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.policy.standing.Drawn;
import leeway.server.journal.CurrentBooks;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.posting.Sum;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.worth.Money;

/** The bounds in force and what was drawn on them. */
public final class Latitude {

  private final Journal journal;
  private final CurrentBooks books;

  Latitude(Journal journal, CurrentBooks books) {
    this.journal = journal;
    this.books = books;
  }

  /**
   * What this drawer has drawn in the windows that are open now, and anybody for the same subjects
   * in seven days.
   */
  public Drawn drawn(Drawer drawer, List<SubjectId> about, Currency currency, ZoneId zone) {
    CurrentBooks.Drawn drawn = books.drawn(drawer, about, currency, zone);
    return new Drawn(
        amounts(drawn.sameSubject(), currency),
        amounts(drawn.today(), currency),
        amounts(drawn.thisWeek(), currency));
  }

  /** What the same customer or order had beyond what was owed in the time up to now, in cost. */
  public Money goodwill(List<SubjectId> about, Currency currency, Duration time) {
    return new Money(books.drawnFor(about, currency, time).cost(), currency);
  }

  /**
   * Puts bounds in force, by name: an entry for each that differs from what is in force, none for
   * the others. A bound that is lowered stops further draws and undoes none.
   */
  public void publish(Map<String, Bounds> bounds, Author author) {
    bounds.forEach((name, bound) -> publish(name, limits(bound), author));
  }

  private void publish(String name, Limits limits, Author author) {
    if (!books.limits(name).filter(limits::equals).isPresent()) {
      var content = Digest.of(name + " " + limits + " " + books.now());
      var request = new Request(new IdempotencyKey("bound-" + content), content);
      journal.post(Posting.of(request, author, new Happening.BoundSet(name, limits)));
    }
  }

  private static Limits limits(Bounds bounds) {
    return new Limits(
        bounds.perAct().cost().currency(),
        cap(bounds.perAct()),
        cap(bounds.perDay()),
        cap(bounds.perWeek()));
  }

  private static Cap cap(Amounts amounts) {
    return new Cap(amounts.cost().minorUnits(), amounts.face().minorUnits());
  }

  private static Amounts amounts(Sum sum, Currency currency) {
    return new Amounts(new Money(sum.cost(), currency), new Money(sum.face(), currency));
  }
}
