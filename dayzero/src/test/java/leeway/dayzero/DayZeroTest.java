package leeway.dayzero;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import leeway.dayzero.table.TableFile;
import leeway.generator.Progress.Silent;
import leeway.generator.figures.Figures;
import leeway.generator.files.CompanyFiles;
import leeway.generator.history.Ask;
import leeway.generator.history.Asks;
import leeway.generator.world.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What day 0 finds in the files of the sample companies, against what was true when they were made.
 */
class DayZeroTest {
  private static final double SCALE = .05;
  private static final List<String> FILES =
      List.of("till_log.csv", "tickets.csv", "orders.csv", "rota.csv");

  @TempDir private static Path folder = Path.of("");
  private static final Map<String, List<Ask>> ASKS = new HashMap<>();
  private static final Map<String, Report> REPORTS = new HashMap<>();

  @BeforeAll
  static void generate() {
    for (String company : List.of("greenleaf", "rondo")) {
      var setting = new Setting(Figures.read(company), 7, SCALE);
      Asks asks = new CompanyFiles(setting, folder.resolve(company), new Silent()).write();
      ASKS.put(company, asks.all());
      REPORTS.put(company, report(company));
    }
  }

  private static Report report(String company) {
    var dayZero = new DayZero((_, _) -> {});
    var exports = new ArrayList<Export>();
    for (String file : FILES) {
      exports.add(
          dayZero.survey(
              TableFile.at(folder.resolve(company).resolve(file), file), ZoneOffset.UTC));
    }
    return dayZero.report(exports);
  }

  @Test
  void countsEveryCallThatWasRungUp() {
    var calls = told(reportOf("greenleaf").calls());

    long truth = asks("greenleaf", DayZeroTest::isCalled).count();
    assertThat(calls.calls()).isCloseTo(truth, within(truth / 100));
  }

  @Test
  void saysWhatEachBoundWouldHaveCovered() {
    var coverage = told(reportOf("greenleaf").coverage());

    for (long bound : List.of(5_00L, 15_00L, 25_00L, 60_00L)) {
      double truth =
          (double)
                  asks("greenleaf", DayZeroTest::isCalled)
                      .filter(ask -> ask.matter().amount() <= bound / 100.0)
                      .count()
              / asks("greenleaf", DayZeroTest::isCalled).count();
      assertThat(coverage.share(bound)).as("bound %s", bound).isCloseTo(truth, within(.02));
    }
    assertThat(coverage.covered(coverage.quantile(1))).isEqualTo(coverage.calls());
  }

  @Test
  void findsTheShareOfYesAndTheWaitingOfTickets() {
    for (String company : ASKS.keySet()) {
      var upward =
          asks(company, DayZeroTest::isTicket)
              .filter(ask -> ask.answer().outcome().wentUpward())
              .toList();
      double yes = upward.stream().filter(ask -> ask.answer().outcome().isYes()).count();
      double answered =
          upward.stream().filter(ask -> !ask.answer().outcome().name().equals("G")).count();
      double[] waits =
          upward.stream().mapToDouble(ask -> ask.answer().waitedMinutes()).sorted().toArray();

      assertThat(told(reportOf(company).answers()).shareYes())
          .as(company)
          .isCloseTo(yes / answered, within(.06));
      assertThat(told(reportOf(company).waiting()).medianMinutes())
          .as(company)
          .isCloseTo(waits[waits.length / 2], within(waits[waits.length / 2] * .05));
    }
  }

  @Test
  void findsTheKeyOnTheSticker() {
    var offRota = told(reportOf("greenleaf").offRota());
    long truth =
        asks(
                "greenleaf",
                ask -> ask.answer().decidedBy().equals("0032") && !ask.truth().label().isEmpty())
            .filter(DayZeroTest::isCalled)
            .count();

    assertThat(offRota.keys()).isEqualTo(1);
    assertThat((long) offRota.calls()).isCloseTo(truth, within(Math.max(2, truth / 5)));
  }

  @Test
  void findsNoLentKeyWhereNobodyLendsOne() {
    var offRota = told(reportOf("rondo").offRota());

    assertThat(offRota.compared()).isGreaterThan(1_000);
    assertThat(offRota.calls()).isLessThan(offRota.compared() / 100);
  }

  @Test
  void countsNoesToWhatIsUsuallyOwedAsAnUpperBoundOfThoseThatWere() {
    for (String company : ASKS.keySet()) {
      var owed = told(reportOf(company).owed());
      double share = (double) owed.noes() / owed.allNoes();
      var noes =
          asks(company, DayZeroTest::isTicket)
              .filter(ask -> Set.of("N", "R").contains(ask.answer().outcome().name()))
              .toList();
      double truth = (double) noes.stream().filter(ask -> ask.truth().owed()).count() / noes.size();

      assertThat(truth).as(company).isBetween(share * .6, share * 1.6);
    }
  }

  @Test
  void findsThatPeopleComeAgainAfterANoAndHardlyAfterAYes() {
    for (String company : ASKS.keySet()) {
      var contacts = told(reportOf(company).secondContacts());
      double afterNo = (double) contacts.again() / contacts.noes();
      double afterYes = (double) contacts.yesAgain() / contacts.yes();

      assertThat(afterNo).as(company).isBetween(.13, .32);
      assertThat(afterYes).as(company).isLessThan(afterNo / 2);
    }
  }

  @Test
  void findsTheReturnLimitOfGreenleafAndNoneOfRondo() {
    var cliff = told(reportOf("greenleaf").cliff());

    assertThat(cliff.limitDay()).isEqualTo(30);
    assertThat(cliff.weekBefore()).isGreaterThan(2 * cliff.weekAfter());
    assertThat(reportOf("rondo").cliff().told()).isEmpty();
  }

  @Test
  void namesTheRowsOfEachFigure() throws IOException {
    var rows = reportOf("greenleaf").calls().told().orElseThrow().rows();
    var lines = Files.readAllLines(folder.resolve("greenleaf").resolve(rows.file()));

    assertThat(rows.count()).isPositive();
    rows.lines().forEach(line -> assertThat(lines.get(line - 1).split(",", -1)[4]).isNotBlank());
  }

  @Test
  void saysTheSameWhenTheTruthIsDeleted() throws IOException {
    for (String company : ASKS.keySet()) {
      var before = new Summary(reportOf(company), 25_00, Locale.ENGLISH);
      Files.delete(folder.resolve(company).resolve("truth.csv"));

      var after = new Summary(report(company), 25_00, Locale.ENGLISH);

      assertThat(texts(after)).as(company).isEqualTo(texts(before));
    }
  }

  private static List<String> texts(Summary summary) {
    return Stream.concat(
            Stream.of(summary.sentence()), summary.lines().stream().map(Summary.Line::text))
        .toList();
  }

  private static <T> T told(Finding<T> finding) {
    return finding.told().orElseThrow(() -> new AssertionError(finding)).value();
  }

  private static Stream<Ask> asks(String company, Predicate<Ask> which) {
    return requireNonNull(ASKS.get(company)).stream().filter(which);
  }

  /** Asked upward, yes, and rung up at a till. */
  private static boolean isCalled(Ask ask) {
    return ask.inPerson()
        && ask.answer().outcome().name().equals("M")
        && !ask.kind().after().tillFunction().equals("none");
  }

  private static boolean isTicket(Ask ask) {
    return !ask.inPerson() && !ask.kind().asked().nobody();
  }

  private static Report reportOf(String company) {
    return requireNonNull(REPORTS.get(company));
  }
}
