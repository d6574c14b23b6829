package leeway.generator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import leeway.generator.chance.Spread;
import leeway.generator.figures.FactFigure;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Outcome;
import leeway.generator.history.Histories.History;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every curve of a company's page against what was drawn, as distances in standard deviations. Of
 * many true curves one in twenty lies beyond two, so that is what the tests allow, and none beyond
 * four.
 */
class CurvesTest {
  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void kindsAreAskedAsOftenAsPublished(String company) {
    var history = Histories.calm(company);
    var distances = new ArrayList<Double>();
    for (Kind kind : history.setting().figures().asks().kinds()) {
      double expected = kind.perYear() * history.setting().scale() * 2;
      distances.add((of(history, kind).size() - expected) / StrictMath.sqrt(expected));
    }

    areThoseOfChance(distances);
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void outcomesAndRightsFallAsPublished(String company) {
    var history = Histories.calm(company);
    var distances = new ArrayList<Double>();
    for (Kind kind : history.setting().figures().asks().kinds()) {
      var asks = of(history, kind);
      for (Outcome outcome : Outcome.values()) {
        double published = share(kind, outcome);
        distance(asks, ask -> ask.answer().outcome() == outcome, published, distances);
      }
      distance(asks, ask -> ask.truth().owed(), kind.owed(), distances);
    }

    areThoseOfChance(distances);
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void factsFallIntoTheirPublishedBands(String company) {
    var history = Histories.calm(company);
    var distances = new ArrayList<Double>();
    for (Kind kind : history.setting().figures().asks().kinds()) {
      for (FactFigure fact : kind.facts()) {
        bands(of(history, kind), fact, distances);
      }
    }

    areThoseOfChance(distances);
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void mediansOfAmountsAreThePublishedOnes(String company) {
    var history = Histories.calm(company);
    var distances = new ArrayList<Double>();
    for (Kind kind : history.setting().figures().asks().kinds()) {
      if (kind.amount() instanceof Kind.Amount.Drawn(Spread.LogNormal(double median, double _))) {
        distance(of(history, kind), ask -> ask.matter().amount() < median, .5, distances);
      }
    }

    areThoseOfChance(distances);
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void monthsFollowTheSeasonOfTheirKind(String company) {
    var history = Histories.calm(company);
    var seasons = history.world().seasons();
    var frame = history.setting().figures().frame();
    var distances = new ArrayList<Double>();
    for (Kind kind : history.setting().figures().asks().kinds()) {
      var shares = seasons.shares(kind);
      for (int month = 1; month <= 12; month++) {
        int wanted = month;
        double published = 0;
        for (int day = 0; day < shares.length; day++) {
          published += frame.dateOf(day).getMonthValue() == month ? shares[day] / frame.years() : 0;
        }
        distance(
            of(history, kind), ask -> ask.at().getMonthValue() == wanted, published, distances);
      }
    }

    areThoseOfChance(distances);
  }

  private static void bands(List<Ask> asks, FactFigure fact, List<Double> distances) {
    switch (fact.curve()) {
      case FactFigure.Curve.YesNo(double chance) ->
          distance(
              asks, ask -> ask.matter().facts().text(fact.name()).equals("yes"), chance, distances);
      case FactFigure.Curve.Amount(Spread.Bands bands) -> {
        for (Spread.Band band : bands.bands()) {
          distance(
              asks,
              ask -> isIn(band, ask.matter().facts().number(fact.name())),
              band.share(),
              distances);
        }
      }
      case FactFigure.Curve.Amount _, FactFigure.Curve.Words _ -> {}
    }
  }

  private static boolean isIn(Spread.Band band, double number) {
    return band.low() <= number && number <= band.high();
  }

  private static double share(Kind kind, Outcome outcome) {
    int hits = 0;
    for (int i = 0; i < 10_000; i++) {
      hits += kind.outcomes().at((i + .5) / 10_000) == outcome ? 1 : 0;
    }
    return hits / 10_000.0;
  }

  private static List<Ask> of(History history, Kind kind) {
    return history.asks().all().stream().filter(ask -> ask.kind().id().equals(kind.id())).toList();
  }

  private static void distance(
      List<Ask> asks, Predicate<Ask> which, double published, List<Double> distances) {
    double expected = published * asks.size();
    double hits = asks.stream().filter(which).count();
    if (published <= 0 || published >= 1) {
      assertThat(hits).isEqualTo(expected);
    } else if (expected >= 10) { // fewer are no normal numbers
      distances.add((hits - expected) / StrictMath.sqrt(expected * (1 - published)));
    }
  }

  private static void areThoseOfChance(List<Double> distances) {
    long beyondTwo = distances.stream().filter(distance -> StrictMath.abs(distance) > 2).count();
    double allowed = .05 * distances.size() + 2 * StrictMath.sqrt(.05 * distances.size());

    assertThat(distances).isNotEmpty().allMatch(distance -> StrictMath.abs(distance) < 4);
    assertThat((double) beyondTwo).isLessThanOrEqualTo(allowed);
  }
}
