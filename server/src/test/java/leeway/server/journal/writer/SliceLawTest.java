package leeway.server.journal.writer;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;
import static java.util.Objects.requireNonNull;
import static leeway.server.journal.JournalFixture.CAD;
import static leeway.server.journal.JournalFixture.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import leeway.engine.Seeds;
import leeway.policy.journal.Digest;
import leeway.policy.journal.Receipt;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Limits;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Law 10 with devices that are offline: over random weeks of slices taken, drawn from and brought
 * back beside acts and changed bounds, what was done and what devices still hold never pass the
 * limit together, a deed inside a slice always stands, and nothing else is let through or stopped.
 * The oracle knows only who did and holds what.
 */
class SliceLawTest {
  private static final int PREMISES_MIN = 1_000;

  /** Mistakes that the law must catch; each is what a wrong statement would do to the books. */
  enum Planted {
    WHAT_CAME_OUT_IS_FORGOTTEN,
    SLICES_OUTLIVE_THEIR_DAY,
    WHAT_WAS_GIVEN_BACK_IS_FORGOTTEN,
    SLICES_ARE_NOT_DRAWN
  }

  @Test
  void holdsWhateverDevicesCarry() {
    int covered = 0;
    for (long seed : Seeds.fresh().toArray()) {
      var world = new World(new Random(seed), Set.of());
      world.run();
      assertThat(world.broken).as("seed %d", seed).isEmpty();
      covered += world.covered;
    }

    assertThat(covered).isGreaterThan(PREMISES_MIN);
  }

  @ParameterizedTest
  @EnumSource(Planted.class)
  void catchesAPlantedMistake(Planted mistake) {
    boolean isCaught =
        Seeds.fresh()
            .anyMatch(
                seed -> {
                  var world = new World(new Random(seed), Set.of(mistake));
                  world.run();
                  return !world.broken.isEmpty();
                });

    assertThat(isCaught).isTrue();
  }

  /** So much that somebody did, or that their device holds, since then. */
  private record Share(String person, Instant since, Sum amount) {}

  /** A few weeks in a shop, and beside the books the oracle's own lists. */
  private static final class World {
    private final Random random;
    private final Set<Planted> mistakes;
    private final Map<String, Limits> bounds = new HashMap<>();
    private final Map<Long, Accepted> written = new TreeMap<>();
    private final List<Share> deeds = new ArrayList<>();
    private final Map<Long, Share> held = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T13:00:00Z");
    private long seq;
    private int covered;

    World(Random random, Set<Planted> mistakes) {
      this.random = random;
      this.mistakes = mistakes;
    }

    void run() {
      for (int step = 0; step < 800; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(12) == 0 ? 2_000 : 40)));
        String person = "p" + random.nextInt(2);
        if (!bounds.containsKey("person/" + person) || random.nextInt(30) == 0) {
          bounds.put("person/" + person, limits());
        }
        switch (random.nextInt(8)) {
          case 0 -> take(person);
          case 1 -> bringBack();
          case 2, 3 -> act(person);
          default -> tell(person);
        }
      }
    }

    private void take(String person) {
      var amount = new Sum(1 + random.nextInt(80), random.nextInt(300));
      var slice = new Consequence.Slice(drawer(person), "person/" + person, amount, CAD, ZONE);
      boolean fits = fits(person, amount);
      if (play(noted(Consequence.Slice.TAKEN, slice), fits)) {
        held.put(seq, new Share(person, now, amount));
      }
    }

    private void bringBack() {
      if (!held.isEmpty()) {
        long slice = any(held.keySet());
        play(noted("slice-ended", new Consequence.SliceEnd(slice)), true);
        held.remove(slice);
      }
    }

    private void act(String person) {
      var amount = new Sum(random.nextInt(50), random.nextInt(150));
      boolean fits = limits(person).act().holds(amount) && fits(person, amount);
      var act = JournalFixture.aDeed(1).with(draw(person, amount, Consequence.Overrun.STOPS));
      if (play(act, fits)) {
        deeds.add(new Share(person, now, amount));
      }
    }

    /** A deed told by a device, of a slice that may be its own or not, of today or not. */
    private void tell(String person) {
      if (held.isEmpty()) {
        return;
      }
      long slice = any(held.keySet());
      var share = requireNonNull(held.get(slice));
      var amount = new Sum(random.nextInt(25), random.nextInt(90));
      boolean isCovered =
          share.person().equals(person)
              && isToday(share.since())
              && new Cap(share.amount().cost(), share.amount().face()).holds(amount);
      boolean stands = limits(person).act().holds(amount) && (isCovered || fits(person, amount));
      var deed =
          JournalFixture.aDeed(1)
              .with(draw(person, amount, Consequence.Overrun.IS_RECORDED))
              .with(new Consequence.FromSlice(slice));
      if (play(deed, stands)) {
        deeds.add(new Share(person, now, amount));
        if (isCovered) {
          held.put(slice, new Share(person, share.since(), share.amount().plus(amount.negated())));
          covered++;
        }
      }
    }

    /** Whether the books drew what the posting wants, which must be as the oracle says. */
    private boolean play(Posting posting, boolean fits) {
      seq++;
      var draft =
          new Draft(posting, posting.request().key().digest(), Collections.emptySortedMap());
      var books = books();
      var decision = books.decide(draft);
      boolean isDrawn =
          decision instanceof Books.Decision.Write(Accepted accepted)
              && accepted.fit() == Outcome.Fit.WITHIN;
      if (isDrawn != fits) {
        broken.add(posting.consequences() + " at " + now + (fits ? " fits" : " does not fit"));
      }
      if (decision instanceof Books.Decision.Write(Accepted accepted)) {
        var receipt = new Receipt(1, seq, Digest.NOTHING);
        books.add(draft, accepted, new Outcome.Posted(receipt, accepted.fit()));
        written.put(seq, accepted);
      }
      return isDrawn;
    }

    private boolean fits(String person, Sum amount) {
      var limits = limits(person);
      return limits.day().holds(amount.plus(inUse(person, this::isToday)))
          && limits.week().holds(amount.plus(inUse(person, this::isThisWeek)));
    }

    /** What somebody did and what their devices hold in a window. */
    private Sum inUse(String person, Predicate<Instant> window) {
      var sum = Sum.ZERO;
      var shares = new ArrayList<>(deeds);
      shares.addAll(held.values());
      for (Share share : shares) {
        boolean counts = share.person().equals(person) && window.test(share.since());
        sum = counts ? sum.plus(share.amount()) : sum;
      }
      return sum;
    }

    private boolean isToday(Instant instant) {
      return day(instant).equals(day(now));
    }

    private boolean isThisWeek(Instant instant) {
      return week(instant) == week(now);
    }

    private static LocalDate day(Instant instant) {
      return LocalDate.ofInstant(instant, ZONE);
    }

    private static int week(Instant instant) {
      return 100 * day(instant).get(WEEK_BASED_YEAR) + day(instant).get(WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The books as statements over all lines would give them, with the planted mistakes. */
    private Books books() {
      var sums = new HashMap<Pot, Sum>();
      written.forEach(
          (entry, accepted) ->
              accepted.lines().stream()
                  .filter(line -> counts(entry, line))
                  .forEach(line -> sums.merge(line.pot(), line.amount(), Sum::plus)));
      var slices = new HashMap<Long, SliceLeft>();
      held.keySet().forEach(slice -> slices.put(slice, left(slice)));
      return new Books(
          now,
          new Books.Found(Map.of(), Map.of(), bounds, sums, Map.of(), Map.of(), Set.of(), slices));
    }

    private boolean counts(long entry, DrawLine line) {
      boolean isGivenBack = line.amount().cost() < 0 || line.amount().face() < 0;
      return !(isGivenBack && mistakes.contains(Planted.WHAT_WAS_GIVEN_BACK_IS_FORGOTTEN))
          && !(held.containsKey(entry) && mistakes.contains(Planted.SLICES_ARE_NOT_DRAWN));
    }

    private SliceLeft left(long slice) {
      var lines = requireNonNull(written.get(slice)).lines();
      var left = lines.getFirst().amount();
      if (!mistakes.contains(Planted.WHAT_CAME_OUT_IS_FORGOTTEN)) {
        for (var accepted : written.values()) {
          for (var use : accepted.sliceUses()) {
            left = use.slice() == slice ? left.plus(use.amount().negated()) : left;
          }
        }
      }
      return new SliceLeft(
          mistakes.contains(Planted.SLICES_OUTLIVE_THEIR_DAY)
              ? lines.stream().map(this::asIfOfToday).toList()
              : lines,
          left);
    }

    private DrawLine asIfOfToday(DrawLine line) {
      var pot = line.pot();
      var start = pot.window().start(day(now));
      return new DrawLine(
          line.drawer(),
          line.bound(),
          line.zone(),
          Pot.ofDrawer(pot.owner(), pot.currency(), pot.window(), start),
          line.countsFrom(),
          line.amount(),
          line.cap());
    }

    private long any(Set<Long> slices) {
      return slices.stream().skip(random.nextInt(slices.size())).findFirst().orElseThrow();
    }

    private Limits limits(String person) {
      return requireNonNull(bounds.get("person/" + person));
    }

    private static Drawer drawer(String person) {
      return new Drawer(Drawer.Kind.PERSON, person);
    }

    private static Consequence.Draw draw(String person, Sum amount, Consequence.Overrun overrun) {
      var counting = new Consequence.Counting(ZONE, overrun);
      return new Consequence.Draw(drawer(person), "person/" + person, amount, CAD, counting);
    }

    private static Posting noted(String kind, Consequence consequence) {
      return Posting.of(
              JournalFixture.request(), JournalFixture.ANNA, new Happening.Noted(kind, Map.of()))
          .with(consequence);
    }

    private Limits limits() {
      return new Limits(
          CAD,
          cap(20 + random.nextInt(30)),
          cap(100 + random.nextInt(200)),
          cap(300 + random.nextInt(500)));
    }

    private static Cap cap(long cost) {
      return new Cap(cost, 4 * cost);
    }
  }
}
