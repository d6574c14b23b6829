package leeway.policy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import leeway.engine.feel.Value;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.facts.FieldProblem;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactRangeTest {

  @ParameterizedTest
  @CsvSource({"1, true", "1000, true", "0, true", "-4, false", "1001, false", "4000000, false"})
  void aNumberThatCannotBeIsNotTaken(long bags, boolean fits) {
    var typed = typed("bags", bags);

    assertThat(typed instanceof Typed.Fits).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "-1, false"})
  void anAmountBelowNothingIsNotTaken(long price, boolean fits) {
    assertThat(typed("price", price) instanceof Typed.Fits).isEqualTo(fits);
  }

  @Test
  void whatIsExpectedIsSaidWithItsBounds() {
    assertThat(typed("bags", -4))
        .isInstanceOfSatisfying(
            Typed.Misfits.class,
            misfits ->
                assertThat(misfits.problems())
                    .containsExactly(
                        new FieldProblem(
                            "bags",
                            "expected a number in steps of 1, in bags, at least 0, at most 1000, got"
                                + " the number `-4`")));
  }

  private static Typed typed(String fact, long number) {
    return Companies.GREENLEAF.situation(
        new KindId("A1"),
        LocalDate.of(2026, 5, 16),
        Map.of(fact, new Given(Value.Num.of(number), Source.SEEN)));
  }
}
