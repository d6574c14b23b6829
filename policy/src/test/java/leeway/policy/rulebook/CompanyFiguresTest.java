package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import leeway.engine.Problem;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Ask;
import leeway.policy.AssessmentReader;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.facts.FieldProblem;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.journal.CanonicalJson;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with {@code worth.yaml}, and what the figures never do. */
final class CompanyFiguresTest {
  private static final int PREMISES_MIN = 1_000;

  @TempDir private Path folder = Path.of("");

  static Stream<CompanyCase> allCases() {
    return CompanyRulebooksTest.allCases();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "floor: 15.00 | flor: 15.00 | unknown-key",
        "floor: 15.00 | floor: much | not-a-number",
        "since: \"2026-11-01\" | since: yesterday | not-a-date",
        "segment: segment, | segment: tier, | unknown-fact",
        "minor: {low: 1, high: 5 | minor: {low: 9, high: 5 | not-a-range",
        "low: 80, expected: 406 | low: 800, expected: 406 | not-a-range",
        "  A16: | A17: | unknown-kind",
        "severity: serious | severity: awful | unknown-word",
        "secondContact: 4 | secondContact: -4 | not-an-amount",
        "money-back: {cash: price, | cash-back: {cash: price, | step-missing",
        "goodsBack: resale | goodsBack: resalle | unknown-name",
        "borneBy: {supplier | borneBy: {seller | unknown-key"
      })
  void aFaultInTheFiguresIsToldWithItsPlace(String sound, String faulty, String code) {
    var problems = problemsOf("worth.yaml", sound, faulty);

    assertThat(problems)
        .filteredOn(Problem::isError)
        .isNotEmpty()
        .allMatch(problem -> problem.source().equals("worth.yaml"))
        .anyMatch(problem -> problem.code().equals(code) && problem.span().line() > 1);
  }

  @Test
  void noRuleTestsWhatACustomerIsWorth() {
    var problems = problemsOf("rules/GL-03.dmn", "lowestPriceInNinetyDays", "goodwillInAYear");

    assertThat(problems).anyMatch(problem -> problem.code().equals("rule-reads-worth"));
  }

  @Test
  void whatACustomerIsWorthChangesNothingThatIsOwedOrGrantedToAnybody() {
    int premises = 0;
    for (var line : allCases().toList()) {
      var rulebook = Companies.of(line);
      var anybody = rulebook.assess(line.ask(rulebook, worth("", 0), Locale.ENGLISH));
      if (hangsOnTheCustomer(anybody.weighing())) {
        continue;
      }
      for (var segment : rulebook.figures().figures().segments().keySet()) {
        for (long goodwill : List.of(0L, 90L, 50_000L)) {
          var somebody =
              rulebook.assess(line.ask(rulebook, worth(segment, goodwill), Locale.ENGLISH));
          assertThat(somebody.digest()).as("%s %s", line, segment).isEqualTo(anybody.digest());
          premises++;
        }
      }
    }
    assertThat(premises).isGreaterThanOrEqualTo(PREMISES_MIN);
  }

  @Test
  void nobodySaysWhatACustomerIsWorthNorWhatGoodsCostUs() {
    var said =
        Map.of(
            "segment", new Given(Values.text("contractor"), Source.STATED),
            "unitCost", new Given(Value.Num.of(1), Source.SEEN),
            "price", new Given(Value.Num.of(129), Source.SEEN));

    var situation = Companies.GREENLEAF.situation(new KindId("A2"), LocalDate.of(2026, 6, 4), said);

    assertThat(situation).isInstanceOf(Typed.Misfits.class);
    assertThat(((Typed.Misfits) situation).problems())
        .extracting(FieldProblem::fact)
        .containsExactlyInAnyOrder("segment", "unitCost");
  }

  @Test
  void whatTheWeekHasCostCountsWithTheFloor() {
    var line =
        CompanyCase.read("greenleaf", "rules.jsonl").stream()
            .filter(it -> it.toString().equals("greenleaf GL-11 two days over"))
            .findFirst()
            .orElseThrow();
    var ask = line.ask(Companies.GREENLEAF);

    assertThat(reason(Companies.GREENLEAF.withGoodwill(ask, cad("10.45"), cad("10.45"))))
        .isEqualTo("at-or-below-the-floor");
    assertThat(reason(Companies.GREENLEAF.withGoodwill(ask, cad("10.46"), cad("10.46"))))
        .isEqualTo("no-margin-known");
  }

  private static String reason(Ask ask) {
    return ((Weighing.Weighed) Companies.GREENLEAF.assess(ask).weighing()).reason();
  }

  private static Money cad(String amount) {
    return Money.of(new BigDecimal(amount), Currency.getInstance("CAD"));
  }

  @ParameterizedTest
  @MethodSource("allCases")
  void anAssessmentIsTheSameOnceWrittenAndReadBack(CompanyCase line) {
    var assessment = Companies.of(line).assess(line.ask(Companies.of(line)));

    var read = AssessmentReader.read(CanonicalJson.read(CanonicalJson.bytes(assessment.toJson())));

    assertThat(read.digest()).isEqualTo(assessment.digest());
    assertThat(read.weighing()).isEqualTo(assessment.weighing());
  }

  private static boolean hangsOnTheCustomer(Weighing weighing) {
    return weighing instanceof Weighing.Weighed weighed
        && !weighed.reason().equals("at-or-below-the-floor")
        && !weighed.reason().equals("costs-less-than-arguing");
  }

  private static Map<String, Value> worth(String segment, long goodwill) {
    return Map.of(
        "segment",
        segment.isEmpty() ? Values.NULL : Values.text(segment),
        "goodwillInAYear",
        Value.Num.of(goodwill));
  }

  private List<Problem> problemsOf(String file, String sound, String faulty) {
    try {
      copy(Samples.folder("greenleaf"));
      var path = folder.resolve(file);
      var text = Files.readString(path);
      assertThat(text).contains(sound);
      Files.writeString(path, text.replace(sound, faulty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Samples.read(folder).problems();
  }

  private void copy(Path from) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.toList()) {
        var to = folder.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
  }
}
