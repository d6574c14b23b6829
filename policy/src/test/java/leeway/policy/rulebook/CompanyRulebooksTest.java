package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import leeway.engine.Problem;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Cost;
import leeway.policy.MissingFact;
import leeway.policy.Ruling;
import leeway.policy.weighing.Counsel;
import leeway.policy.weighing.Weighing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is planted in the rulebooks of the sample companies, and what holds of all their answers.
 */
final class CompanyRulebooksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  static Stream<CompanyCase> allCases() {
    return Stream.concat(CompanyCardsTest.cards(), CompanyCardsTest.rules());
  }

  @Test
  void checkFindsWhatIsPlantedInGreenleafAndNothingElse() {
    assertThat(found("greenleaf"))
        .containsExactly(
            "contradiction rules/GL-09.dmn",
            "orphan-rule rules/GL-10.dmn",
            "reason-gone rules/GL-11.dmn",
            "review-overdue rules/GL-03.dmn",
            "review-overdue rules/GL-08.dmn",
            "review-overdue rules/GL-11.dmn",
            "review-overdue rules/GL-12.dmn");
  }

  @Test
  void checkFindsWhatIsPlantedInRondoAndNothingElse() {
    assertThat(found("rondo"))
        .containsExactly(
            "contradiction rules/RO-01.dmn",
            "orphan-rule rules/RO-06.dmn",
            "reason-gone rules/RO-07.dmn",
            "review-overdue rules/RO-01.dmn",
            "review-overdue rules/RO-05.dmn",
            "review-overdue rules/RO-07.dmn",
            "review-overdue rules/RO-12.dmn");
  }

  @Test
  void everyRuleHasAPurposeAndAWeightAndAllButTheOrphansTheirSpirit() {
    for (var rulebook : List.of(Companies.GREENLEAF, Companies.RONDO)) {
      assertThat(rulebook.rules(TODAY))
          .hasSizeGreaterThanOrEqualTo(18)
          .allMatch(rule -> !rule.card().purpose().isBlank() && !rule.card().weight().isBlank())
          .allMatch(rule -> rule.isOrphan() || !rule.card().spirit().isUnstated());
    }
  }

  @Test
  void aLateReturnThatMayBeFaultyAsksThatOneThingFirst() {
    var card = aCard("card-3");

    var assessment =
        Companies.GREENLEAF.assess(
            card.ask(Companies.GREENLEAF, Map.of("faulty", Values.NULL), Locale.ENGLISH));

    assertThat(assessment.ruling()).isInstanceOf(Ruling.NeedsFacts.class);
    assertThat(assessment.missing()).extracting(MissingFact::fact).startsWith("faulty");
    assertThat(assessment.words().say()).startsWith("It’s past the 30 days, but unused");
  }

  @Test
  void aYesThatCostsLessThanArguingNeedsNoCustomer() {
    var card = aCard("card-9");

    var weighed =
        (Weighing.Weighed) Companies.GREENLEAF.assess(card.ask(Companies.GREENLEAF)).weighing();

    assertThat(weighed.counsel()).isEqualTo(Counsel.GRANT);
    assertThat(weighed.estimates()).isEmpty();
  }

  @Test
  void aRightIsNotWeighed() {
    var card = aCard("card-1");

    assertThat(Companies.GREENLEAF.assess(card.ask(Companies.GREENLEAF)).weighing())
        .isEqualTo(new Weighing.NotWeighed());
  }

  @Test
  void withoutWhatItCostsNothingIsWithinLatitude() {
    var card = aCard("card-9");
    var ask = card.ask(Companies.GREENLEAF, Map.of("minutes", Values.NULL), Locale.ENGLISH);

    assertThat(Companies.GREENLEAF.assess(ask).asked().beyond()).isEqualTo(new Cost.Unknown());
  }

  @ParameterizedTest
  @MethodSource("allCases")
  void sayingItLouderOrElsewhereChangesNothing(CompanyCase line) {
    var rulebook = Companies.of(line);
    var channels = rulebook.facts().get("channel");
    var quiet = rulebook.assess(line.ask(rulebook)).canonicalWithoutWords();

    for (var tone : List.of("calm", "upset", "threatening")) {
      for (var channel : channels == null ? List.<String>of() : channels.values().keySet()) {
        Map<String, Value> changes =
            Map.of("tone", Values.text(tone), "channel", Values.text(channel));
        var loud = rulebook.assess(line.ask(rulebook, changes, Locale.ENGLISH));
        assertThat(loud.canonicalWithoutWords()).isEqualTo(quiet);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("allCases")
  void everyLanguageHasItsWordsAndTheSameAnswer(CompanyCase line) {
    var rulebook = Companies.of(line);
    var said = new ArrayList<String>();
    var answered = new ArrayList<String>();

    for (var language : rulebook.company().languages()) {
      var assessment = rulebook.assess(line.ask(rulebook, Map.of(), language));
      said.add(assessment.words().say());
      answered.add(assessment.canonicalWithoutWords());
    }

    assertThat(answered.stream().distinct()).hasSize(1);
    assertThat(said)
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank)
        .noneMatch(it -> it.contains("{"));
  }

  private static CompanyCase aCard(String id) {
    return CompanyCardsTest.cards()
        .filter(card -> card.toString().equals("greenleaf " + id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> found(String company) {
    var found = new ArrayList<Problem>(Samples.read(Samples.folder(company)).problems());
    found.addAll(Samples.rulebook(company).overdue(TODAY));
    return found.stream().map(it -> it.code() + " " + it.source()).toList();
  }
}
