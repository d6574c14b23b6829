package leeway.worth;

import static leeway.worth.WorthFixtures.LONG_STANDING;
import static leeway.worth.WorthFixtures.MINOR;
import static leeway.worth.WorthFixtures.SERIOUS;
import static leeway.worth.WorthFixtures.WEEKEND_GARDENER;
import static leeway.worth.WorthFixtures.band;
import static leeway.worth.WorthFixtures.cad;
import static leeway.worth.WorthFixtures.cash;
import static leeway.worth.WorthFixtures.customer;
import static leeway.worth.WorthFixtures.question;
import static leeway.worth.WorthFixtures.withFloor;
import static leeway.worth.WorthFixtures.withLadder;
import static leeway.worth.WorthFixtures.withOpenFact;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class WorthTest {
  private static final Step EXCHANGE =
      new Step("exchange", Exposure.of(new Flow(cad(0), cad(85), cad(72)), cad(6)));
  private static final Step GIFT_CARD = new Step("gift-card", EXCHANGE.exposure());
  private static final Step MONEY_BACK =
      new Step("money-back", Exposure.of(new Flow(cad(129), cad(0), cad(72)), cad(6)));
  private static final Question TRIMMER =
      withLadder(question(MONEY_BACK.exposure(), 4, SERIOUS), EXCHANGE, GIFT_CARD, MONEY_BACK);

  @Test
  void aWeekendGardenerIsOfferedAnotherWayForTheLateTrimmer() {
    var advice = Worth.advise(TRIMMER, customer(WEEKEND_GARDENER));

    var breakEven = new BreakEven(cad(59), WEEKEND_GARDENER);
    assertThat(advice)
        .isEqualTo(new Advice.AnotherWay(GIFT_CARD, new Reason.Weighed(breakEven, SERIOUS)));
    assertThat(breakEven.best()).isEqualTo(ofHundred("2E+1"));
    assertThat(breakEven.worst()).isEqualTo(new BreakEven.End.OverHundred());
  }

  @Test
  void forACustomerOfTenYearsTheSameTrimmerIsThePersonsCall() {
    var advice = Worth.advise(TRIMMER, customer(LONG_STANDING));

    var breakEven = new BreakEven(cad(59), LONG_STANDING);
    assertThat(advice).isEqualTo(new Advice.YourCall(new Reason.Weighed(breakEven, SERIOUS)));
    assertThat(breakEven.best()).isEqualTo(ofHundred("7"));
    assertThat(breakEven.worst()).isEqualTo(ofHundred("7E+1"));
  }

  @Test
  void theOddTyreIsCheaperToTakeBackThanToRefuse() {
    var vidal = band(180_000, 180_000, 180_000);

    var advice = Worth.advise(question(cash(105), 0, SERIOUS), customer(vidal));

    var breakEven = new BreakEven(cad(105), vidal);
    assertThat(advice).isEqualTo(new Advice.Grant(new Reason.Weighed(breakEven, SERIOUS)));
    assertThat(breakEven.worst()).isEqualTo(ofHundred("0.06"));
  }

  @Test
  void whatCostsNoMoreThanArguingIsGrantedToAnybody() {
    var question = question(cash(4), 4, MINOR);

    var reason = new Reason.CheaperThanArguing(cad(4));
    assertThat(Worth.adviseAnybody(question)).contains(new Advice.Grant(reason));
    assertThat(Worth.adviseAnybody(question(cash(5), 4, MINOR))).isEmpty();
  }

  @Test
  void upToTheFloorAnybodyIsGrantedUnlessTheWeekHasUsedIt() {
    var question = question(cash(15), 4, MINOR);

    var grant = new Advice.Grant(new Reason.AtOrBelowFloor(new Floor(cad(15))));
    assertThat(Worth.adviseAnybody(withFloor(question, 15, 0))).contains(grant);
    assertThat(Worth.adviseAnybody(withFloor(question, 14, 0))).isEmpty();
    assertThat(Worth.adviseAnybody(withFloor(question, 15, 1))).isEmpty();
  }

  @Test
  void withoutASegmentThePersonDecides() {
    assertThat(Worth.advise(question(cash(63), 4, SERIOUS), new Customer.WithoutSegment()))
        .isEqualTo(new Advice.YourCall(new Reason.NoMargin()));
  }

  @Test
  void muchGoodwillInAYearLeavesAGrantToThePersonAndSaysSo() {
    var margin = band(4_000, 5_000, 6_000);
    var question = question(cash(100), 0, SERIOUS);

    var upToIt = Worth.advise(question, new Customer.OfSegment(margin, cad(900)));
    var beyondIt = Worth.advise(question, new Customer.OfSegment(margin, cad("900.01")));

    var weighed = new Reason.Weighed(new BreakEven(cad(100), margin), SERIOUS);
    assertThat(upToIt).isEqualTo(new Advice.Grant(weighed));
    assertThat(beyondIt)
        .isEqualTo(new Advice.YourCall(new Reason.GoodwillCap(cad("900.01"), weighed)));
  }

  @Test
  void whereNoStepFitsAFactMayStillChangeItElseNotThis() {
    var question = question(cash(600), 4, MINOR);
    var margin = band(0, 50, 100);

    var weighed = new Reason.Weighed(new BreakEven(cad(596), margin), MINOR);
    assertThat(Worth.advise(question, customer(margin))).isEqualTo(new Advice.Hold(weighed));
    assertThat(Worth.advise(withOpenFact(question, "resaleable"), customer(margin)))
        .isEqualTo(new Advice.OneThingFirst("resaleable", weighed));
  }

  @Test
  void aStepThatAnybodyWouldGetIsNotWithheldFromACustomerWithoutMargin() {
    var cheap = new Step("discount", cash(4));
    var question = withLadder(question(cash(600), 4, MINOR), cheap);
    var nothingToCome = band(0, 0, 0);

    assertThat(Worth.advise(question, customer(nothingToCome)))
        .isEqualTo(
            new Advice.AnotherWay(
                cheap, new Reason.Weighed(new BreakEven(cad(596), nothingToCome), MINOR)));
  }

  @Test
  void theEndsOfTheRangeThemselvesLeaveItToThePerson() {
    var hundred = band(1_000, 1_000, 1_000);

    assertThat(Worth.advise(question(cash(30), 0, SERIOUS), customer(hundred)).code())
        .isEqualTo("your-call");
    assertThat(Worth.advise(question(cash(150), 0, SERIOUS), customer(hundred)).code())
        .isEqualTo("your-call");
    assertThat(Worth.advise(question(cash(29), 0, SERIOUS), customer(hundred)).code())
        .isEqualTo("grant");
    assertThat(Worth.advise(question(cash(151), 0, SERIOUS), customer(hundred)).code())
        .isEqualTo("hold");
  }

  private static BreakEven.End ofHundred(String shown) {
    return new BreakEven.End.OfHundred(new BigDecimal(shown));
  }
}
