package leeway.generator.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void sharesOfMonthsDaysHoursAndOutcomesAreWhole(String company) {
    var figures = Figures.read(company);
    var seasonality = figures.seasonality();

    assertThat(seasonality.months().stream().mapToDouble(each -> each).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(seasonality.days().stream().mapToDouble(each -> each).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(figures.asks().kinds())
        .allMatch(kind -> StrictMath.abs(kind.outcomes().total() - 100) < 1e-9);
  }

  @Test
  void greenleafHasItsFourteenStoresCardsAndAskers() {
    var market = Figures.read("greenleaf").market();

    assertThat(market.stores()).hasSize(15).filteredOn(Store::web).hasSize(1);
    assertThat(market.receipts()).isCloseTo(2_021_000, within(1.0));
    assertThat(market.segments().stream().mapToInt(Segment::count).sum()).isEqualTo(118_000);
    double askers =
        market.segments().stream().mapToDouble(Segment::asks).sum() + market.anonymous().asks();
    assertThat(askers).isCloseTo(1, within(1e-9));
    assertThat(Figures.read("greenleaf").goods().margin()).isCloseTo(.355, within(.001));
  }

  @Test
  void rondoHasItsDealersByCountry() {
    var market = Figures.read("rondo").market();

    assertThat(market.regions().stream().mapToDouble(Market.Region::share).sum()).isEqualTo(236);
    assertThat(
            market.segment("D1").count()
                + market.segment("D2").count()
                + market.segment("D3").count())
        .isEqualTo(236);
  }

  @ParameterizedTest
  @ValueSource(strings = {"greenleaf", "rondo"})
  void everyKindHasWordsInEveryLanguageOfItsAskers(String company) {
    var figures = Figures.read(company);
    for (Kind kind : figures.asks().kinds()) {
      var topics =
          figures.texts().topics().stream().filter(topic -> topic.id().equals(kind.id())).toList();
      assertThat(topics).as(kind.id()).isNotEmpty().allMatch(topic -> !topic.texts().isEmpty());
      if (!kind.asked().nobody()) {
        assertThat(topics.stream().map(Texts.Topic::language))
            .as(kind.id())
            .contains("fr", "en", "es");
      }
    }
  }

  @Test
  void companyWithoutPagesIsNamedWithTheWay() {
    assertThatThrownBy(() -> Figures.read("acme"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "/samples/acme/generator/frame.yaml: expected a page of figures, found none; name a company that has one");
  }
}
