package leeway.server.journal.writer;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;
import static leeway.server.journal.JournalFixture.CAD;
import static leeway.server.journal.JournalFixture.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.posting.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Law 10 over random weeks of draws, reversals and changed bounds: no accepted draw ever made a sum
 * larger than the limit that was in force at that moment, and none was stopped that would have
 * fitted. The oracle knows only who drew what, when, and what was reversed.
 */
class BoundLawTest {

  private static final int PREMISES_MIN = 1_000;

  /**
   * Mistakes that the law must catch; each is what a wrong statement or a wrong line would do to
   * the books.
   */
  enum Planted {
    DAYS_ARE_FORGOTTEN,
    WEEKS_ARE_FORGOTTEN,
    SUBJECTS_ARE_FORGOTTEN,
    FACE_IS_FORGOTTEN,
    REVERSALS_COUNT_FROM_THEIR_OWN_INSTANT,
    REVERSALS_ARE_FORGOTTEN
  }

  @Test
  void acceptsNothingBeyondABoundAndStopsNothingInsideOne() {
    int accepted = 0;
    for (long seed : Seeds.fresh().toArray()) {
      var world = new World(new Random(seed), Set.of());
      world.run();
      assertThat(world.broken).as("seed %d", seed).isEmpty();
      accepted += world.accepted;
    }

    assertThat(accepted).isGreaterThan(PREMISES_MIN);
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

  /** Who drew what, when: all that the oracle knows. */
  private record Drew(long seq, Instant at, Consequence.Draw draw, List<SubjectId> about) {}

  /**
   * A few weeks in a shop: the books as the database would give them, and beside them the oracle's
   * own list.
   */
  private static final class World {

    private static final List<String> BOUNDS = List.of("cashier", "lead");

    private final Random random;
    private final Set<Planted> mistakes;
    private final Map<String, Limits> bounds = new HashMap<>();
    private final Map<Long, List<DrawLine>> lines = new TreeMap<>();
    private final List<Drew> drawn = new ArrayList<>();
    private final Set<Long> reversed = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T13:00:00Z");
    private long seq;
    private int accepted;

    World(Random random, Set<Planted> mistakes) {
      this.random = random;
      this.mistakes = mistakes;
    }

    void run() {
      for (int step = 0; step < 200; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(8) == 0 ? 6_000 : 60)));
        if (bounds.size() < 2 || random.nextInt(20) == 0) {
          bounds.put(BOUNDS.get(bounds.size() < 2 ? bounds.size() : random.nextInt(2)), limits());
        }
        playBatch();
      }
    }

    private void playBatch() {
      List<Draft> batch = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        batch.add(drawn.isEmpty() || random.nextInt(5) > 0 ? aDraw() : aReversal());
      }
      Books books = books();
      for (Draft draft : batch) {
        seq++;
        Books.Decision decision = books.decide(draft);
        judge(draft, decision);
        if (decision instanceof Books.Decision.Write(Accepted additions)) {
          books.add(
              draft,
              additions,
              new Outcome.Posted(new Receipt(1, seq, Digest.NOTHING), additions.fit()));
          lines.put(seq, additions.lines());
          note(draft, additions);
        }
      }
    }

    private void note(Draft draft, Accepted additions) {
      if (draft.posting().happening() instanceof Happening.Correction(long corrected, _)) {
        reversed.add(corrected);
      } else if (additions.fit() == Outcome.Fit.WITHIN) {
        drawn.add(new Drew(seq, now, onlyDraw(draft), draft.posting().about()));
        accepted++;
      }
    }

    private void judge(Draft draft, Books.Decision decision) {
      for (var draw : draft.consequences(Consequence.Draw.class)) {
        boolean fits = fits(draw, draft.posting().about());
        boolean wasDrawn =
            decision instanceof Books.Decision.Write(Accepted additions)
                && additions.beyond().isEmpty();
        if (fits != wasDrawn) {
          broken.add(
              draw
                  + " at "
                  + now
                  + (fits ? " fits and was stopped" : " does not fit and was drawn"));
        }
      }
    }

    private boolean fits(Consequence.Draw draw, List<SubjectId> about) {
      Limits limits = bounds.get(draw.bound());
      if (limits == null) {
        return false;
      }
      boolean fitsDay =
          holds(limits.day(), draw, one -> isBySame(one, draw) && day(one.at()).equals(day(now)));
      boolean fitsWeek =
          holds(limits.week(), draw, one -> isBySame(one, draw) && week(one.at()) == week(now));
      boolean fitsAct =
          about.stream()
              .allMatch(
                  subject ->
                      holds(
                          limits.act(),
                          draw,
                          one ->
                              one.about().contains(subject)
                                  && one.at().isAfter(now.minus(Duration.ofDays(7)))));
      return fitsDay && fitsWeek && fitsAct && limits.act().holds(draw.amount());
    }

    private boolean holds(Cap cap, Consequence.Draw draw, Predicate<Drew> counts) {
      Sum sum = draw.amount();
      for (Drew one : drawn) {
        sum =
            counts.test(one) && !reversed.contains(one.seq()) ? sum.plus(one.draw().amount()) : sum;
      }
      return cap.holds(sum);
    }

    private static boolean isBySame(Drew one, Consequence.Draw draw) {
      return one.draw().drawer().equals(draw.drawer());
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
      var correctables = new HashMap<Long, Books.Correctable>();
      lines.forEach(
          (entry, all) -> {
            all.stream()
                .filter(line -> counts(line))
                .forEach(line -> sums.merge(line.pot(), line.amount(), Sum::plus));
            var own =
                all.stream()
                    .filter(line -> line.amount().cost() >= 0 && line.amount().face() >= 0)
                    .toList();
            correctables.put(
                entry, new Books.Correctable(own, List.of(), reversed.contains(entry)));
          });
      if (mistakes.contains(Planted.FACE_IS_FORGOTTEN)) {
        sums.replaceAll((_, sum) -> new Sum(sum.cost(), 0));
      }
      return new Books(
          now,
          new Books.Found(
              Map.of(), Map.of(), bounds, sums, Map.of(), correctables, Set.of(), Map.of()));
    }

    private boolean counts(DrawLine line) {
      boolean isReversal = line.amount().cost() < 0 || line.amount().face() < 0;
      if (mistakes.contains(Planted.REVERSALS_ARE_FORGOTTEN) && isReversal) {
        return false;
      }
      return switch (line.pot().window()) {
        case DAY -> !mistakes.contains(Planted.DAYS_ARE_FORGOTTEN);
        case WEEK -> !mistakes.contains(Planted.WEEKS_ARE_FORGOTTEN);
        case ACT ->
            !mistakes.contains(Planted.SUBJECTS_ARE_FORGOTTEN)
                && (line.isOpenAt(now)
                    || (isReversal
                        && mistakes.contains(Planted.REVERSALS_COUNT_FROM_THEIR_OWN_INSTANT)));
      };
    }

    private Draft aDraw() {
      var drawer =
          new Drawer(
              random.nextInt(4) == 0 ? Drawer.Kind.MACHINE : Drawer.Kind.PERSON,
              "p" + random.nextInt(3));
      var overrun =
          random.nextInt(4) == 0 ? Consequence.Overrun.IS_RECORDED : Consequence.Overrun.STOPS;
      var amount = new Sum(random.nextInt(60), random.nextInt(300));
      var draw =
          new Consequence.Draw(
              drawer,
              BOUNDS.get(random.nextInt(2)),
              amount,
              CAD,
              new Consequence.Counting(ZONE, overrun));
      var about = new ArrayList<SubjectId>();
      for (int i = random.nextInt(3); i > 0; i--) {
        about.add(new SubjectId("%032x".formatted(random.nextInt(6))));
      }
      return draft(JournalFixture.aDeed(1).about(about.stream().distinct().toList()).with(draw));
    }

    private Draft aReversal() {
      long target = drawn.get(random.nextInt(drawn.size())).seq();
      return draft(
          Posting.of(
              JournalFixture.request(),
              JournalFixture.ANNA,
              new Happening.Correction(target, "wrong")));
    }

    private static Draft draft(Posting posting) {
      return new Draft(posting, posting.request().key().digest(), Collections.emptySortedMap());
    }

    private static Consequence.Draw onlyDraw(Draft draft) {
      return draft.consequences(Consequence.Draw.class).getFirst();
    }

    private Limits limits() {
      return new Limits(
          CAD,
          cap(50 + random.nextInt(60)),
          cap(100 + random.nextInt(200)),
          cap(300 + random.nextInt(500)));
    }

    private static Cap cap(long cost) {
      return new Cap(cost, 4 * cost);
    }
  }
}
