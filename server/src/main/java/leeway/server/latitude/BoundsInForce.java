package leeway.server.latitude;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.server.journal.CurrentBooks;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.worth.Money;

/** The bounds that hold now, with who set them; and one set anew by a named person. */
public final class BoundsInForce {
  private final Journal journal;
  private final CurrentBooks books;

  BoundsInForce(Journal journal, CurrentBooks books) {
    this.journal = journal;
    this.books = books;
  }

  /** A bound, by whom it was set and when. */
  public record Bound(Limits limits, String setBy, Instant setAt) {}

  /** What an actor may give in cost to us: in one act, a day and a week. */
  public record Costs(Money perAct, Money perDay, Money perWeek) {}

  /** All bounds, by the actors whose they are. */
  public Map<String, Bound> all() {
    var bounds = new TreeMap<String, Bound>();
    books
        .bounds()
        .forEach(it -> bounds.put(it.name(), new Bound(it.limits(), it.actor(), it.setAt())));
    return bounds;
  }

  /**
   * These bounds with what the actor may give now; as the rulebook writes them where nobody set
   * anything else, and in every other respect.
   */
  public Bounds inForce(String actor, Bounds written) {
    return books
        .limits(actor)
        .map(
            limits ->
                new Bounds(
                    amounts(limits, limits.act()),
                    amounts(limits, limits.day()),
                    amounts(limits, limits.week()),
                    written.concessions(),
                    written.handOver(),
                    written.rest()))
        .orElse(written);
  }

  private static Amounts amounts(Limits limits, Cap cap) {
    return new Amounts(
        new Money(cap.cost(), limits.currency()), new Money(cap.face(), limits.currency()));
  }

  /**
   * Sets what an actor may give from now on; in face value it is {@link Bounds#FACE_TIMES_DEFAULT}
   * times as much. What was drawn before stays drawn.
   */
  public Outcome set(String actor, Costs costs, Author author, Request request) {
    var limits =
        new Limits(
            costs.perAct().currency(),
            cap(costs.perAct()),
            cap(costs.perDay()),
            cap(costs.perWeek()));
    return journal.post(Posting.of(request, author, new Happening.BoundSet(actor, limits)));
  }

  private static Cap cap(Money cost) {
    return new Cap(
        cost.minorUnits(), Math.multiplyExact(cost.minorUnits(), Bounds.FACE_TIMES_DEFAULT));
  }
}
