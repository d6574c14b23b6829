package leeway.server.latitude;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import leeway.policy.journal.Digest;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.policy.standing.Drawn;
import leeway.server.journal.CurrentBooks;
import leeway.server.journal.Journal;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Request;
import leeway.server.journal.posting.Sum;
import leeway.server.platform.problem.IdempotencyKey;
import leeway.worth.Money;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Slices of a bound that somebody's device takes along for a day without a connection. A slice is
 * drawn under the journal's lock when it is handed out, so that with all devices together nobody
 * passes the bound (law 10); a deed told by the device comes out of it; what is left comes back
 * when the device says so or the day is over.
 */
public final class Slices {
  private static final long SHARE =
      2; // half of what is left: the other half stays for what goes on

  private final Journal journal;
  private final CurrentBooks books;

  Slices(Journal journal, CurrentBooks books) {
    this.journal = journal;
    this.books = books;
  }

  /** A slice, and what is left of it. */
  public record Slice(long id, Amounts left) {}

  /** The day of this zone by the database's clock, in which a slice taken now would lie. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(books.now(), zone);
  }

  /** The slice that this drawer took last today, if something is left of it. */
  public Optional<Slice> open(Drawer drawer, ZoneId zone) {
    return books.slices(drawer, today(zone)).stream()
        .findFirst()
        .map(
            it ->
                new Slice(
                    it.id(),
                    new Amounts(
                        new Money(it.left().cost(), it.currency()),
                        new Money(it.left().face(), it.currency()))));
  }

  /** What a device may take along: half of what is left of the day, as far as the week has it. */
  public static Amounts share(Bounds bounds, Drawn drawn) {
    var day = bounds.perDay().less(drawn.today());
    var half = new Amounts(day.cost().dividedBy(SHARE), day.face().dividedBy(SHARE));
    return half.min(bounds.perWeek().less(drawn.thisWeek()));
  }

  /** Hands out a slice of this person's own bound, or says what stops it. */
  public Outcome take(Author author, Amounts share, ZoneId zone, Request request) {
    var drawer = new Drawer(Drawer.Kind.PERSON, author.id());
    var amount = new Sum(share.cost().minorUnits(), share.face().minorUnits());
    var slice =
        new Consequence.Slice(drawer, author.actor(), amount, share.cost().currency(), zone);
    var taken = new Happening.Noted(Consequence.Slice.TAKEN, Map.of());
    return journal.post(Posting.of(request, author, taken).with(slice));
  }

  /** Brings back what is left of a slice; does nothing where nothing is. */
  public Outcome end(long slice, Author author, Request request) {
    var ended = new Happening.Noted("slice-ended", Map.of());
    return journal.post(Posting.of(request, author, ended).with(new Consequence.SliceEnd(slice)));
  }

  /** Brings back what is left of the slices whose day is over. */
  @Scheduled(
      initialDelayString = "${leeway.slices.interval:PT1M}",
      fixedDelayString = "${leeway.slices.interval:PT10M}")
  public void endThoseOver() {
    for (var slice : books.slicesOver()) {
      String name = "slice-over-" + slice.id();
      var request = new Request(new IdempotencyKey(name), Digest.of(name));
      end(slice.id(), Author.service("latitude"), request);
    }
  }
}
