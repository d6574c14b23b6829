package leeway.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import leeway.engine.dmn.TableTrace.Outcome;
import leeway.engine.dmn.xml.Attribute;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Map<String, Model> MODELS = new HashMap<>();
  private static final String ONE_CELL =
      """
      <inputData id="i" name="n"><variable name="n" typeRef="number"/></inputData>
      <decision id="one" name="one">
        <variable name="one"/>
        <informationRequirement><requiredInput href="#i"/></informationRequirement>
        <decisionTable hitPolicy="FIRST">
          <input><inputExpression typeRef="number"><text>n</text></inputExpression></input>
          <output/>
          <rule><inputEntry><text>CELL</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
        </decisionTable>
      </decision>
      """;

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
  void leavesRangesPastAnEndBehindWhichNoOtherBegins() {
    assertThat(shortfall("not([3..7), [7..9])", 6))
        .isEqualTo(new Shortfall.Amount(Value.Num.of(-3), Value.Num.of(3), true));
    assertThat(shortfall("not([3..7), [7..9])", 7))
        .isEqualTo(new Shortfall.Amount(Value.Num.of(2), Value.Num.of(9), true));
    assertThat(shortfall("not([3..7), (7..9])", 6))
        .isEqualTo(new Shortfall.Amount(Value.Num.of(1), Value.Num.of(7), false));
    assertThat(shortfall("not(>= 4, 2)", 5))
        .isEqualTo(new Shortfall.Amount(Value.Num.of(-1), Value.Num.of(4), true));
    assertThat(shortfall("not(2)", 2))
        .isEqualTo(new Shortfall.Amount(Value.Num.of(0), Value.Num.of(2), true));
  }

  @Test
  void whatItNamesIsTheNearestThatIsAccepted() {
    var random = new Random(20_261_122);
    for (int i = 0; i < 300; i++) {
      String cell = refusing(random);
      for (int input = 0; input <= 20; input++) {
        var shortfall = shortfall(cell, input);
        if (shortfall instanceof Shortfall.Amount(var change, var bound, var beyond)) {
          assertThat(accepted(cell, bound, beyond))
              .as("%s from %s: %s", cell, input, bound)
              .isTrue();
          assertThat(nearest(cell, input))
              .as("%s from %s: %s", cell, input, change)
              .isCloseTo(((Value.Num) change).value().abs().doubleValue(), within(.011));
        }
      }
    }
  }

  /** One to three ranges or numbers that are refused. */
  private static String refusing(Random random) {
    var all = new ArrayList<String>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      int low = random.nextInt(16);
      int high = low + 1 + random.nextInt(5);
      all.add(
          random.nextInt(4) == 0
              ? String.valueOf(low)
              : (random.nextBoolean() ? "[" : "(")
                  + low
                  + ".."
                  + high
                  + (random.nextBoolean() ? "]" : ")"));
    }
    return "not(" + String.join(", ", all) + ")";
  }

  /** Whether a bound is accepted, or, beyond it, what lies right beside it. */
  private static boolean accepted(String cell, Value bound, boolean beyond) {
    double at = ((Value.Num) bound).value().doubleValue();
    return beyond ? accepts(cell, at + .01) || accepts(cell, at - .01) : accepts(cell, at);
  }

  /** The distance from an input to the nearest of all hundredths that are accepted. */
  private static double nearest(String cell, int input) {
    return IntStream.rangeClosed(0, 3_000)
            .filter(
                step -> accepts(cell, input + step / 100.0) || accepts(cell, input - step / 100.0))
            .findFirst()
            .orElseThrow()
        / 100.0;
  }

  private static boolean accepts(String cell, double input) {
    return row(cell, BigDecimal.valueOf(input)).outcome() == Outcome.HELD;
  }

  private static Shortfall shortfall(String cell, int input) {
    return row(cell, BigDecimal.valueOf(input)).conditions().getFirst().shortfall();
  }

  private static TableTrace.RowTrace row(String cell, BigDecimal input) {
    var text = cell.replace("<", "&lt;").replace(">", "&gt;");
    var model = MODELS.computeIfAbsent(cell, _ -> Models.model(ONE_CELL.replace("CELL", text)));
    return model
        .explain("one", Map.of("n", new Value.Num(input)))
        .tables()
        .getFirst()
        .rows()
        .getFirst();
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
