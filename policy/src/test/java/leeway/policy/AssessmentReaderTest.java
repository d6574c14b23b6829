package leeway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import leeway.policy.journal.CanonicalJson;
import leeway.policy.journal.JsonValue;
import leeway.policy.weighing.Weighing;
import leeway.worth.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentReaderTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Concession REFUND =
      new Concession(
          new RuleId("R1"),
          Basis.WARRANTY,
          "R1-A",
          "refund",
          new Money(2_000, EUR),
          Concession.AS_ASKED,
          "refund");
  private static final UnmetCondition LATE =
      new UnmetCondition(new RuleId("R1"), "R1-B", "days <= 30", "7");

  @ParameterizedTest
  @MethodSource
  void readsWhatWasWrittenWithTheSameDigest(Ruling ruling) {
    var assessment = assessment(ruling, new Cost.Known(new Money(5, EUR), new Money(9, EUR)));

    var read = AssessmentReader.read(CanonicalJson.read(CanonicalJson.bytes(assessment.toJson())));

    assertThat(read).isEqualTo(assessment);
    assertThat(read.digest()).isEqualTo(assessment.digest());
  }

  static Stream<Ruling> readsWhatWasWrittenWithTheSameDigest() {
    return Stream.of(
        new Ruling.Granted(List.of(REFUND)),
        new Ruling.NotGranted(List.of(LATE)),
        new Ruling.Referred(new RoleId("lead")),
        new Ruling.NeedsFacts(
            List.of(
                new MissingFact(
                    "faulty", "", List.of(new MissingFact.Change("true", "granted", "20.00"))))),
        new Ruling.Cannot(List.of(LATE)),
        new Ruling.Silent());
  }

  @Test
  void readsThatTheCostIsUnknown() {
    var assessment = assessment(new Ruling.Silent(), new Cost.Unknown());

    assertThat(AssessmentReader.read(assessment.toJson())).isEqualTo(assessment);
  }

  @Test
  void refusesWhatIsNoAssessment() {
    assertThatThrownBy(() -> AssessmentReader.read(JsonValue.of("no")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AssessmentReader.read(JsonValue.Struct.of(java.util.Map.of())))
        .hasMessageContaining("`offers` is missing");
  }

  private static Assessment assessment(Ruling ruling, Cost cost) {
    return new Assessment(
        "ab".repeat(32),
        new KindId("return-items"),
        LocalDate.of(2026, 1, 31),
        ruling,
        ruling instanceof Ruling.Granted(var offers) ? offers : List.of(),
        List.of(REFUND),
        List.of(
            new GuardrailHit(
                new RuleId("G1"), GuardrailHit.Guards.SAFETY, GuardrailHit.State.OPEN, "G1-A")),
        ruling instanceof Ruling.Granted ? List.of() : List.of(LATE),
        ruling instanceof Ruling.NeedsFacts(var missing) ? missing : List.of(),
        new Asked("refund", cost),
        new Weighing.NotWeighed(),
        List.of("restock-form"),
        new Words(
            "say \"this\"",
            "key 41",
            "note\n",
            "YES",
            List.of(new Words.Line("WHY", "it is \"late\"", true)),
            List.of("forms re-ordered")));
  }
}
