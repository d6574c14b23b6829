package leeway.worth;

import static leeway.worth.WorthFixtures.CAD;
import static leeway.worth.WorthFixtures.cad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The worked numbers of the model, section 3. */
final class ExposureTest {

  @Test
  void anOddTyreThatNobodyBuysCostsItsHandlingWhenItIsSoldOnConditionOfReturn() {
    var kept = new Flow(cad(-200), cad(0), cad(0));
    var returned = new Flow(cad(0), cad(0), cad(0));

    var exposure = Exposure.worstOf(List.of(kept, returned), cad(15));

    assertThat(exposure).isEqualTo(Exposure.of(returned, cad(15)));
    assertThat(exposure.total()).isEqualTo(cad(15));
  }

  @Test
  void anOddTyreThatNobodyBuysCostsItsHandlingAsAReplacement() {
    assertThat(Exposure.of(new Flow(cad(0), cad(0), cad(0)), cad(15)).total()).isEqualTo(cad(15));
  }

  @Test
  void anOddTyreTakenBackAfterASaleCostsItsPriceAndTheHandling() {
    assertThat(Exposure.of(new Flow(cad(200), cad(0), cad(0)), cad(15)).total())
        .isEqualTo(cad(215));
  }

  @Test
  void aTrimmerCostsSixtyThreeAsMoneyBackAndNineteenAsAnExchange() {
    var resale = cad(85).minus(cad(13));

    var moneyBack = Exposure.of(new Flow(cad(129), cad(0), resale), cad(6));
    var exchange = Exposure.of(new Flow(cad(0), cad(85), resale), cad(6));

    assertThat(moneyBack.total()).isEqualTo(cad(63));
    assertThat(exchange.total()).isEqualTo(cad(19));
  }

  @Test
  void theOddTyreOfTheCardCostsItsBookValueAndTwoFreightsAndTheDesk() {
    var freightAndDesk = cad(19).times(2).plus(cad(21));

    var exposure = Exposure.of(new Flow(cad(0), cad(46), cad(0)), freightAndDesk);

    assertThat(exposure.handling()).isEqualTo(cad(59));
    assertThat(exposure.total()).isEqualTo(cad(105));
  }

  @Test
  void whatWouldLeaveUsAnywayIsNotACostOfTheYes() {
    var granted = new Flow(cad(40), cad(0), cad(0));
    var refused = new Flow(cad(25), cad(0), cad(0));

    assertThat(Exposure.of(granted.beyond(refused), cad(2)).total()).isEqualTo(cad(17));
  }

  @Test
  void saysWhoReallyPays() {
    var rebate = new Flow(cad(8), cad(0), cad(0));
    var supplier = new TreeMap<>(Map.of(Payer.SUPPLIER, cad(8)));

    var exposure = new Exposure(rebate, cad(0), supplier);

    assertThat(exposure.total()).isEqualTo(cad(0));
    assertThat(exposure.whoPays()).containsExactly(Map.entry(Payer.SUPPLIER, cad(8)));
    assertThat(Exposure.of(rebate, cad(1)).whoPays()).containsExactly(Map.entry(Payer.US, cad(9)));
  }

  @Test
  void aYesCanBeAGain() {
    assertThat(Exposure.of(new Flow(cad(-50), cad(10), cad(0)), cad(5)).total())
        .isEqualTo(cad(-35));
  }

  @Test
  void weAreNotAmongTheOthersWhoPay() {
    var ourselves = new TreeMap<>(Map.of(Payer.US, cad(1)));

    assertThatThrownBy(() -> new Exposure(Flow.none(CAD), cad(0), ourselves))
        .hasMessage("others bear zero or more, and we are not among them, got {US=1.00 CAD}");
  }
}
