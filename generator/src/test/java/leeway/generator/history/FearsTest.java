package leeway.generator.history;

import static org.assertj.core.api.Assertions.assertThat;

import leeway.generator.figures.Outcome;
import org.junit.jupiter.api.Test;

class FearsTest {
  @Test
  void twoInFiveSmallDealersNeverUseTheirLimitAndNoOthers() {
    var history = Histories.full("rondo");
    var fears = new Fears(history.setting());
    var market = history.setting().figures().market();

    var small = history.world().population().members(market.segment("D3"));
    var large = history.world().population().members(market.segment("D1"));

    assertThat(small.stream().filter(fears::neverDares).count())
        .isBetween(18L, 40L); // 28.8, four deviations 16.6
    assertThat(large).noneMatch(fears::neverDares);
  }

  @Test
  void whoNeverDaresAsksUpwardEveryTime() {
    var history = Histories.full("rondo");
    var fears = new Fears(history.setting());

    var counter =
        history.asks().all().stream()
            .filter(ask -> ask.kind().id().equals("B5"))
            .filter(ask -> ask.truth().label().isEmpty())
            .toList();

    assertThat(counter)
        .filteredOn(
            ask ->
                ask.asker() instanceof Ask.Asker.Known(Customer dealer) && fears.neverDares(dealer))
        .isNotEmpty()
        .noneMatch(ask -> ask.answer().outcome() == Outcome.Y);
  }
}
