package leeway.generator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import leeway.generator.figures.Outcome;
import leeway.generator.world.Customer;
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
  void dealersWithinFiftyKilometresHearOfAChargeBackAndOthersDoNot() {
    var market = Histories.full("rondo").setting().figures().market();

    assertThat(market.citiesAround("Liège", 50)).containsExactlyInAnyOrder("Liège", "Hasselt");
    assertThat(market.citiesAround("Leuven", 50))
        .containsExactlyInAnyOrder("Leuven", "Antwerpen", "Namur", "Hasselt");
    assertThat(market.citiesAround("Briançon", 50)).containsExactly("Briançon");
  }

  @Test
  void aChargeBackIsFearedForHalfAYearOrUntilItIsOverturned() {
    var paid = LocalDate.of(2025, 3, 1);
    var chargedBack = LocalDate.of(2026, 5, 29);
    var stands = new Payment(paid, List.of(chargedBack), List.of());
    var overturned = new Payment(paid, List.of(chargedBack), List.of(LocalDate.of(2026, 6, 12)));

    assertThat(stands.isFearedOn(chargedBack.minusDays(1), 183)).isFalse();
    assertThat(stands.isFearedOn(chargedBack.plusDays(182), 183)).isTrue();
    assertThat(stands.isFearedOn(chargedBack.plusDays(183), 183)).isFalse();
    assertThat(overturned.isFearedOn(LocalDate.of(2026, 6, 11), 183)).isTrue();
    assertThat(overturned.isFearedOn(LocalDate.of(2026, 6, 12), 183)).isFalse();
  }

  @Test
  void theFirstChargeBackOfASmallDealerIsOverturned() {
    var history = Histories.full("rondo");
    var claim =
        history.asks().all().stream()
            .filter(ask -> ask.truth().label().equals("charge-back-overturned"))
            .findFirst()
            .orElseThrow();

    var payment = Payment.of(history.setting(), claim);

    assertThat(claim.customerId()).isEqualTo("D3-001");
    assertThat(payment.chargedBackOn()).containsExactly(LocalDate.of(2026, 5, 29));
    assertThat(payment.overturnedOn()).containsExactly(LocalDate.of(2026, 6, 12));
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
