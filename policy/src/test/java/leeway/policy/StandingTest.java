package leeway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Amounts;
import leeway.policy.standing.Bounds;
import leeway.policy.standing.Drawn;
import leeway.policy.standing.Permission;
import leeway.policy.standing.Standing;
import leeway.policy.standing.Standing.HandOver;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class StandingTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Bounds.Rest LEAD_BY_TOMORROW = new Bounds.Rest(new RoleId("lead"), 9);
  private static final Actor ANN = actor(Set.of());
  private static final Drawn NOTHING = Drawn.nothing(USD);

  @Test
  void whatIsOwedIsEntitledWithoutAnyLatitude() {
    var owed = assessment(new Ruling.Granted(List.of(refund(8))), List.of(refund(8)), List.of(), 0);

    var standing = Standing.of(owed, ANN, Bounds.none(USD, LEAD_BY_TOMORROW), NOTHING);

    assertThat(standing)
        .isEqualTo(
            new Standing(
                Permission.ENTITLED,
                Permission.ABOVE_LATITUDE,
                usd(0),
                HandOver.ANOTHER,
                LEAD_BY_TOMORROW));
  }

  @Test
  @Tag("R1")
  void whatFitsEveryBoundIsWithinLatitude() {
    var standing = Standing.of(silent(50), ANN, bounds(50, 200, 600), NOTHING);

    assertThat(standing)
        .isEqualTo(
            new Standing(
                Permission.WITHIN_LATITUDE,
                Permission.WITHIN_LATITUDE,
                usd(50),
                HandOver.NOTHING,
                LEAD_BY_TOMORROW));
  }

  @Test
  void whatIsBeyondOneBoundIsAboveLatitudeAndSaysWhatCanBeGivenNow() {
    var drawn = new Drawn(amounts(0), amounts(170), amounts(170));

    var standing = Standing.of(silent(50), ANN, bounds(50, 200, 600), drawn);

    assertThat(standing)
        .isEqualTo(
            new Standing(
                Permission.ABOVE_LATITUDE,
                Permission.ABOVE_LATITUDE,
                usd(30),
                HandOver.NOTHING,
                LEAD_BY_TOMORROW));
  }

  @Test
  void aSplitEndsInTheClassOfTheWhole() {
    var first = new Drawn(amounts(30), amounts(30), amounts(30));

    assertThat(Standing.of(silent(30), ANN, bounds(50, 200, 600), first).permission())
        .isEqualTo(Permission.ABOVE_LATITUDE);
  }

  @Test
  void noGuardrailIsPassedByAnybody() {
    var hit =
        new GuardrailHit(
            new RuleId("safety"), GuardrailHit.Guards.SAFETY, GuardrailHit.State.OPEN, "S-1");
    var assessment = assessment(new Ruling.Silent(), List.of(), List.of(hit), 1);

    assertThat(Standing.of(assessment, ANN, bounds(50, 200, 600), NOTHING).permission())
        .isEqualTo(Permission.NEVER);
  }

  @Test
  void whoeverIsTheBeneficiaryGetsWhatIsOwedFromSomebodyElse() {
    var owed = assessment(new Ruling.Granted(List.of(refund(8))), List.of(refund(8)), List.of(), 0);
    var beneficiary = actor(Set.of(Actor.Restraint.BENEFICIARY));

    var standing = Standing.of(owed, beneficiary, bounds(50, 200, 600), NOTHING);

    assertThat(standing)
        .isEqualTo(
            new Standing(
                Permission.ENTITLED,
                Permission.ABOVE_LATITUDE,
                usd(0),
                HandOver.ANOTHER,
                LEAD_BY_TOMORROW));
  }

  private static Assessment silent(long dollars) {
    return assessment(new Ruling.Silent(), List.of(), List.of(), dollars);
  }

  private static Assessment assessment(
      Ruling ruling, List<Concession> offers, List<GuardrailHit> guardrails, long dollarsBeyond) {
    return new Assessment(
        "version",
        new KindId("refund"),
        LocalDate.of(2026, 1, 31),
        ruling,
        offers,
        List.of(),
        guardrails,
        List.of(),
        List.of(),
        new Asked("refund", new Cost.Known(usd(dollarsBeyond), usd(dollarsBeyond))),
        new Weighing.NotWeighed(),
        List.of(),
        Words.NONE);
  }

  private static Concession refund(long dollars) {
    return new Concession(
        new RuleId("rebate"),
        Basis.PROMOTION,
        "P-1",
        "refund",
        usd(dollars),
        Concession.AS_ASKED,
        "refund");
  }

  private static Actor actor(Set<Actor.Restraint> restraints) {
    return new Actor(new PersonId("ann"), new RoleId("associate"), Actor.Nature.PERSON, restraints);
  }

  private static Bounds bounds(long perAct, long perDay, long perWeek) {
    return new Bounds(
        amounts(perAct),
        amounts(perDay),
        amounts(perWeek),
        Set.of("refund"),
        usd(500),
        LEAD_BY_TOMORROW);
  }

  private static Amounts amounts(long dollars) {
    return new Amounts(usd(dollars), usd(dollars * 6));
  }

  private static Money usd(long dollars) {
    return new Money(dollars * 100, USD);
  }
}
