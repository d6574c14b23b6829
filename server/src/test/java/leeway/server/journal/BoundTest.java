package leeway.server.journal;

import static leeway.server.journal.JournalFixture.ANNA;
import static leeway.server.journal.JournalFixture.aDraw;
import static leeway.server.journal.JournalFixture.anAct;
import static leeway.server.journal.JournalFixture.receipt;
import static leeway.server.journal.JournalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import leeway.server.journal.posting.Cap;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Drawer;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Outcome;
import leeway.server.journal.posting.Posting;
import leeway.server.journal.posting.StopReason;
import leeway.server.journal.posting.SubjectId;
import leeway.server.journal.posting.Sum;
import leeway.server.journal.posting.Window;
import leeway.server.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  private static JournalFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new JournalFixture(database.access().application());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void letsExactlyTenOfFortyThroughThatAskAtOnce() throws Exception {
    fixture.setBound(100_00, 100_00, 1_000_00);
    List<Callable<Outcome>> calls =
        IntStream.range(0, 40)
            .<Callable<Outcome>>mapToObj(_ -> () -> fixture.journal.post(actOf("race", 10_00)))
            .toList();

    List<Outcome> outcomes = JournalTest.inParallel(calls);

    assertThat(outcomes).filteredOn(Outcome.Posted.class::isInstance).hasSize(10);
    assertThat(outcomes).filteredOn(Outcome.Stopped.class::isInstance).hasSize(30);
    assertThat(drawnToday("race")).isEqualTo(100_00);
  }

  @Test
  void letsExactlyTenThroughOnTwoNodes() throws Exception {
    fixture.setBound(100_00, 100_00, 1_000_00);
    try (var other = new JournalFixture(database.access().application())) {
      List<Callable<Outcome>> calls =
          IntStream.range(0, 40)
              .<Callable<Outcome>>mapToObj(
                  i -> () -> (i % 2 == 0 ? fixture : other).journal.post(actOf("nodes", 10_00)))
              .toList();

      List<Outcome> outcomes = JournalTest.inParallel(calls);

      assertThat(outcomes).filteredOn(Outcome.Posted.class::isInstance).hasSize(10);
      assertThat(drawnToday("nodes")).isEqualTo(100_00);
    }
  }

  @ParameterizedTest
  @CsvSource({"99_99,true", "100_00,true", "100_01,false"})
  void holdsTheDayLimitToTheCent(String cents, boolean fits) {
    fixture.setBound(1_000_00, 100_00, 1_000_00);

    Outcome outcome =
        fixture.journal.post(actOf("day" + cents, Long.parseLong(cents.replace("_", ""))));

    assertThat(outcome instanceof Outcome.Posted).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"100_00,true", "100_01,false"})
  void holdsTheWeekLimitToTheCent(String cents, boolean fits) {
    fixture.setBound(1_000_00, 1_000_00, 100_00);

    Outcome outcome =
        fixture.journal.post(actOf("week" + cents, Long.parseLong(cents.replace("_", ""))));

    assertThat(outcome instanceof Outcome.Posted).isEqualTo(fits);
  }

  @Test
  void capsFaceValueAsWellAsCost() {
    fixture.setBound(25_00, 100_00, 1_000_00);
    var drawer = new Drawer(Drawer.Kind.PERSON, "face");
    var counting = new Consequence.Counting(JournalFixture.ZONE, Consequence.Overrun.STOPS);
    var cheapButLarge =
        new Consequence.Draw(
            drawer, "cashier", new Sum(1_00, 150_01), JournalFixture.CAD, counting);

    Outcome outcome = fixture.journal.post(anAct(150_01).with(cheapButLarge));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Stopped(
                new StopReason.LimitPassed(drawer, Window.ACT, new Cap(25_00, 150_00), Sum.ZERO)));
  }

  @Test
  void countsASplitAmongPeopleForOneOrderAsTheWhole() {
    fixture.setBound(50_00, 500_00, 5_000_00);
    var order = List.of(fixture.subjects.of("order", "split"));

    List<Outcome> outcomes =
        IntStream.range(0, 10)
            .mapToObj(i -> fixture.journal.post(actOf("splitter" + i, 10_00).about(order)))
            .toList();

    assertThat(outcomes.subList(0, 5)).allMatch(Outcome.Posted.class::isInstance);
    assertThat(outcomes.subList(5, 10)).allMatch(Outcome.Stopped.class::isInstance);
  }

  @Test
  void countsASplitAmongOrdersOfOneCustomerAsTheWhole() {
    fixture.setBound(50_00, 500_00, 5_000_00);
    SubjectId customer = fixture.subjects.of("customer", "splitting");

    List<Outcome> outcomes =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    actOf("clerk", 10_00)
                        .about(List.of(customer, fixture.subjects.of("order", "s" + i, customer))))
            .map(fixture.journal::post)
            .toList();

    assertThat(outcomes).filteredOn(Outcome.Posted.class::isInstance).hasSize(5);
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void stopsFurtherDrawsWhenABoundIsLoweredAndUndoesNone() {
    fixture.setBound(100_00, 100_00, 1_000_00);
    fixture.journal.post(actOf("lowered", 80_00));

    fixture.setBound(100_00, 50_00, 1_000_00);

    assertThat(fixture.journal.post(actOf("lowered", 1))).isInstanceOf(Outcome.Stopped.class);
    assertThat(drawnToday("lowered")).isEqualTo(80_00);
  }

  @Test
  void givesBackInsideTheOpenWindowSoThatItCanBeDrawnAgain() {
    fixture.setBound(100_00, 100_00, 1_000_00);
    var order = List.of(fixture.subjects.of("order", "given back"));
    long seq = receipt(fixture.journal.post(actOf("giver", 100_00).about(order))).seq();
    assertThat(fixture.journal.post(actOf("giver", 1).about(order)))
        .isInstanceOf(Outcome.Stopped.class);

    fixture.journal.post(Posting.of(request(), ANNA, new Happening.Correction(seq, "wrong till")));

    assertThat(drawnToday("giver")).isZero();
    assertThat(fixture.journal.post(actOf("giver", 100_00).about(order)))
        .isInstanceOf(Outcome.Posted.class);
  }

  @Test
  void checksAnAmendmentAsIfTheActHadNotBeen() {
    fixture.setBound(100_00, 100_00, 1_000_00);
    long seq = receipt(fixture.journal.post(actOf("amender", 90_00))).seq();
    var correction = new Happening.Correction(seq, "it was less");

    Outcome tooMuch =
        fixture.journal.post(Posting.of(request(), ANNA, correction).with(draw("amender", 100_01)));
    Outcome fits =
        fixture.journal.post(Posting.of(request(), ANNA, correction).with(draw("amender", 100_00)));

    assertThat(tooMuch).isInstanceOf(Outcome.Stopped.class);
    assertThat(fits).isInstanceOf(Outcome.Posted.class);
    assertThat(drawnToday("amender")).isEqualTo(100_00);
  }

  @Test
  void drawsNothingOnABoundThatNobodySet() {
    var counting = new Consequence.Counting(JournalFixture.ZONE, Consequence.Overrun.STOPS);
    var draw =
        new Consequence.Draw(
            new Drawer(Drawer.Kind.MACHINE, "fern"),
            "nobody's",
            new Sum(1, 1),
            JournalFixture.CAD,
            counting);

    Outcome outcome = fixture.journal.post(anAct(1).with(draw));

    assertThat(outcome).isEqualTo(new Outcome.Stopped(new StopReason.NoSuchBound("nobody's")));
  }

  @Test
  void hasALastWallInTheDatabase() {
    fixture.setBound(100_00, 100_00, 1_000_00);
    fixture.journal.post(actOf("wall", 100_00));

    assertThatThrownBy(
            () ->
                fixture
                    .jdbc
                    .sql("update budget set cost = cost + 1 where drawer = 'person/wall'")
                    .update())
        .hasMessageContaining("budget_within_bound");
  }

  @Test
  void countsAnActOfSevenDaysAgoNoLongerAndOneOfTheDayBeforeThatStill() {
    fixture.setBound(50_00, 500_00, 5_000_00);
    var order = List.of(fixture.subjects.of("order", "old"));
    long seq = receipt(fixture.journal.post(actOf("patient", 50_00).about(order))).seq();

    move(seq, "6 days 23 hours");
    assertThat(fixture.journal.post(actOf("patient", 10_00).about(order)))
        .isInstanceOf(Outcome.Stopped.class);

    move(seq, "1 hour");
    assertThat(fixture.journal.post(actOf("patient", 10_00).about(order)))
        .isInstanceOf(Outcome.Posted.class);
  }

  /** Lets time pass for the lines of an entry. */
  private static void move(long seq, String interval) {
    database
        .ownerJdbc()
        .sql(
            "update draw_line set counts_from = counts_from - cast(:interval as interval) where seq = :seq")
        .params(Collections.singletonMap("interval", interval))
        .param("seq", seq)
        .update();
  }

  private static Posting actOf(String person, long cents) {
    return anAct(cents).with(draw(person, cents));
  }

  private static Consequence.Draw draw(String person, long cents) {
    return aDraw(person, cents, Consequence.Overrun.STOPS);
  }

  private static long drawnToday(String person) {
    return fixture
        .jdbc
        .sql("select sum(cost) from budget where drawer = :drawer and window_kind = 'day'")
        .param("drawer", "person/" + person)
        .query(Long.class)
        .single();
  }
}
