package leeway.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import leeway.engine.dmn.TableTrace.Outcome;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private final Model model = Models.model(Models.RETURNS);

  private Explanation explain(Value days, Value state) {
    return model.explain("return", Map.of("days since delivery", days, "state", state));
  }

  @Test
  void tellsByHowMuchAConditionFailed() {
    var explanation = explain(Value.Num.of(37), Values.text("worn"));

    var row = explanation.tables().getFirst().rows().getFirst();
    assertThat(explanation.value()).isEqualTo(Values.text("credit"));
    assertThat(row.conditions())
        .extracting(TableTrace.Condition::outcome)
        .containsExactly(Outcome.FAILED, Outcome.FAILED);
    assertThat(row.conditions())
        .extracting(TableTrace.Condition::shortfall)
        .containsExactly(
            new Shortfall.Amount(Value.Num.of(-7), Value.Num.of(30), false),
            new Shortfall.OneOf(List.of(Values.text("unused"), Values.text("opened"))));
  }

  @Test
  void looksAtAllRowsWhateverTheHitPolicy() {
    var explanation = explain(Value.Num.of(3), Values.text("unused"));

    assertThat(explanation.tables().getFirst().rows())
        .extracting(TableTrace.RowTrace::outcome)
        .containsExactly(Outcome.HELD, Outcome.FAILED);
  }

  @Test
  void anUnknownInputLeavesAConditionOpenUnlessTheCellAcceptsEverything() {
    var explanation = explain(Value.Num.of(45), Values.NULL);

    assertThat(explanation.tables().getFirst().rows().get(0).conditions())
        .extracting(TableTrace.Condition::outcome)
        .containsExactly(Outcome.FAILED, Outcome.UNKNOWN);
    assertThat(explanation.tables().getFirst().rows().get(1).outcome()).isEqualTo(Outcome.HELD);
  }

  @Test
  void measuresToTheNearestOfSeveralBoundsAndSaysWhetherItIsIncluded() {
    var explanation = explain(Value.Num.of(61), Values.text("worn"));

    assertThat(explanation.tables().getFirst().rows().get(1).conditions().getFirst().shortfall())
        .isEqualTo(
            new Shortfall.Amount(new Value.Num(new BigDecimal("-1")), Value.Num.of(60), false));
  }

  @Test
  void keepsWhatOtherNamespacesAddWithItsPlace() {
    var added =
        model.decision("return").orElseThrow().element().extension(Model.RULEBOOK_NAMESPACE);

    var spirit = added.element("spirit").orElseThrow();
    assertThat(added.attribute("basis").map(Attribute::value)).contains("goodwill");
    assertThat(spirit.text()).isEqualTo("Let them try it.");
    assertThat(spirit.place().span().line()).isEqualTo(5);
  }
}
