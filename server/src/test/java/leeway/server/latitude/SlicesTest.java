package leeway.server.latitude;

import static leeway.server.journal.JournalFixture.CAD;
import static leeway.server.journal.JournalFixture.ZONE;
import static leeway.server.journal.JournalFixture.aDeed;
import static leeway.server.journal.JournalFixture.receipt;
import static leeway.server.journal.JournalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import leeway.policy.RoleId;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.policy.standing.Drawn;
import leeway.server.journal.JournalFixture;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.StopReason;
import leeway.server.journal.posting.Sum;
import leeway.server.platform.TestDatabase;
import leeway.worth.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlicesTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private static JournalFixture fixture;
  private static Latitude latitude;
  private static Slices slices;

  @BeforeAll
  static void start() {
    fixture = new JournalFixture(database.access().application());
    latitude = new Latitude(fixture.journal, fixture.books);
    slices = new Slices(fixture.journal, fixture.books);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void areHalfOfWhatIsLeftOfTheDayAsFarAsTheWeekHasIt() {
    var bounds = bounds(25_00, 100_00, 300_00);

    var fresh = Slices.share(bounds, Drawn.nothing(CAD));
    var late = Slices.share(bounds, new Drawn(amounts(0), amounts(60_00), amounts(290_00)));

    assertThat(fresh).isEqualTo(amounts(50_00));
    assertThat(late).isEqualTo(amounts(10_00));
  }

  @Test
  void coverADeedAlthoughAllElseOfTheBoundIsSpent() {
    var anna = somebody(25_00, 100_00);
    long slice = receipt(take(anna, 50_00)).seq();
    tell(anna, 25_00, 0);
    tell(anna, 25_00, 0);

    var inside = tell(anna, 20_00, slice);
    var beyond = tell(anna, 20_00, 0);
    var tooMuch = tell(anna, 25_00, slice + 1);

    assertThat(List.of(fit(inside), fit(beyond), fit(tooMuch)))
        .containsExactly(Outcome.Fit.WITHIN, Outcome.Fit.BEYOND, Outcome.Fit.BEYOND);
    assertThat(slices.open(drawer(anna), ZONE)).hasValue(new Slices.Slice(slice, amounts(30_00)));
    assertThat(drawnToday(anna)).isEqualTo(100_00);
  }

  @Test
  void bringBackWhatIsLeft() {
    var bo = somebody(25_00, 100_00);
    long slice = receipt(take(bo, 50_00)).seq();
    tell(bo, 20_00, slice);

    slices.end(slice, bo, request());
    slices.end(slice, bo, request());

    assertThat(drawnToday(bo)).isEqualTo(20_00);
    assertThat(slices.open(drawer(bo), ZONE)).isEmpty();
    assertThat(fit(tell(bo, 20_00, slice))).isEqualTo(Outcome.Fit.WITHIN);
    assertThat(drawnToday(bo)).isEqualTo(40_00);
  }

  @Test
  void comeBackToTheWeekOnceTheirDayIsOver() {
    var cleo = somebody(25_00, 100_00);
    take(cleo, 50_00);
    for (String table : List.of("draw_line", "budget")) {
      String whose = table.equals("budget") ? "drawer" : "pot";
      database
          .ownerJdbc()
          .sql(
              "update %s set starts_on = starts_on - 1 where window_kind = 'day' and %s = :drawer"
                  .formatted(table, whose))
          .param("drawer", drawer(cleo).text())
          .update();
    }

    slices.endThoseOver();

    assertThat(fixture.books.slicesOver()).isEmpty();
    assertThat(latitude.drawn(drawer(cleo), List.of(), CAD, ZONE)).isEqualTo(Drawn.nothing(CAD));
  }

  @Test
  void standThoughTheBoundWasLoweredMeanwhile() {
    var dan = somebody(25_00, 100_00);
    long slice = receipt(take(dan, 50_00)).seq();
    latitude.publish(Map.of(dan.actor(), bounds(25_00, 30_00, 30_00)), dan);

    assertThat(fit(tell(dan, 25_00, slice))).isEqualTo(Outcome.Fit.WITHIN);
    assertThat(fit(tell(dan, 1_00, 0))).isEqualTo(Outcome.Fit.BEYOND);
    assertThat(take(dan, 1_00))
        .isInstanceOf(Outcome.Stopped.class)
        .extracting(it -> ((Outcome.Stopped) it).reason())
        .isInstanceOf(StopReason.LimitPassed.class);
  }

  @Test
  void neverLetTheSumPassTheBoundHoweverManyDevicesAsk() throws Exception {
    var eva = somebody(25_00, 100_00);
    var drawn = new AtomicInteger();
    List<Callable<Boolean>> devices = new ArrayList<>();
    for (int device = 0; device < 16; device++) {
      devices.add(
          () -> {
            var taken = take(eva, 20_00);
            long slice = taken instanceof Outcome.Posted ? receipt(taken).seq() : 0;
            for (int deed = 0; deed < 4; deed++) {
              drawn.addAndGet(fit(tell(eva, 7_00, slice)) == Outcome.Fit.WITHIN ? 7_00 : 0);
            }
            return slice > 0;
          });
    }

    long taken;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      taken = threads.invokeAll(devices).stream().filter(SlicesTest::isTrue).count();
    }

    assertThat(taken).isBetween(1L, 5L);
    assertThat(drawn.get()).isBetween(14_00, 100_00);
    assertThat(drawnToday(eva)).isLessThanOrEqualTo(100_00);
    assertThat(fixture.verify(List.of()).findings()).isEmpty();
  }

  private static boolean isTrue(java.util.concurrent.Future<Boolean> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Outcome take(Author who, long cents) {
    return slices.take(who, amounts(cents), ZONE, request());
  }

  private static Outcome tell(Author who, long cents, long slice) {
    var counting = new Consequence.Counting(ZONE, Consequence.Overrun.IS_RECORDED);
    var deed = aDeed(cents);
    return fixture.journal.post(
        Posting.of(deed.request(), who, deed.happening())
            .with(
                new Consequence.Draw(
                    drawer(who), who.actor(), new Sum(cents, cents), CAD, counting))
            .with(new Consequence.FromSlice(slice)));
  }

  private static Outcome.Fit fit(Outcome outcome) {
    return ((Outcome.Posted) outcome).fit();
  }

  private static long drawnToday(Author who) {
    var drawn = latitude.drawn(drawer(who), List.of(), CAD, ZONE);
    return drawn.today().cost().minorUnits();
  }

  /** A person with bounds of their own per act and day. */
  private static Author somebody(long act, long day) {
    var who = new Author(Author.Kind.PERSON, "p" + PEOPLE.incrementAndGet());
    latitude.publish(Map.of(who.actor(), bounds(act, day, 10 * day)), who);
    return who;
  }

  private static Drawer drawer(Author who) {
    return new Drawer(Drawer.Kind.PERSON, who.id());
  }

  private static Amounts amounts(long cents) {
    return new Amounts(new Money(cents, CAD), new Money(cents, CAD));
  }

  private static Bounds bounds(long act, long day, long week) {
    return new Bounds(
        amounts(act),
        amounts(day),
        amounts(week),
        Set.of(),
        new Money(0, CAD),
        new Bounds.Rest(new RoleId("lead"), 1));
  }
}
