package leeway.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Scope;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NormalTableTest {
  private static final Map<String, Integer> DECIMALS = Map.of("days", 0, "price", 2);

  private static final List<String> KIND_CELLS =
      List.of("-", "\"return\"", "\"return\", \"repair\"", "not(\"repair\")", "null");
  private static final List<String> OPENED_CELLS = List.of("-", "true", "false", "not(true)");
  private static final List<String> DAYS_CELLS =
      List.of(
          "-", "<= 30", "> 7", "[10..20)", "not(5)", "null, 12", "not(< 3)", "? * 2 > 30", "15");
  private static final List<String> PRICE_CELLS =
      List.of("-", "< 12.50", "]3.005..99[", "not(20, 21)", ">= days", "(3..4), 7.25");

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void answersCompiledWhatTheModelAnswers(long seed) {
    var random = new Random(seed);
    for (var hitPolicy : List.of("FIRST", "UNIQUE", "RULE ORDER", "COLLECT")) {
      var model = model(hitPolicy, rows(random));
      var normal = NormalTable.of(table(model), DECIMALS).orElseThrow();
      var matcher = CompiledTable.of(normal.table()).matcher();
      for (int i = 0; i < 40; i++) {
        var inputs = inputs(random);

        var answer = matcher.answer(facts(normal, inputs)).outcome();

        assertThat(value(answer, normal.table().hitPolicy()))
            .as("seed %d, %s of %s", seed, hitPolicy, inputs)
            .isEqualTo(model.evaluate("Decision", inputs));
      }
    }
  }

  @Test
  void computesOneBitForACellThatIsNotLiteral() {
    var model = model("FIRST", List.of(List.of("-", "-", "? * 2 > 30", ">= days")));

    var normal = NormalTable.of(table(model), DECIMALS).orElseThrow();

    assertThat(normal.computed())
        .extracting(NormalTable.ComputedCell::column)
        .containsExactly("row 1, input 3", "row 1, input 4");
  }

  @Test
  void leavesPoliciesThatLookAtOutputsToTheInterpreter() {
    var model = model("PRIORITY", List.of(List.of("-", "-", "-", "-")));

    assertThat(NormalTable.of(table(model), DECIMALS)).isEmpty();
  }

  private static Map<String, Value> facts(NormalTable normal, Map<String, Value> inputs) {
    var values =
        List.of("kind", "opened", "days", "price").stream()
            .map(it -> inputs.getOrDefault(it, Values.NULL))
            .toList();
    return normal.facts(values, Scope.of(inputs), Evaluation.timeless(Limits.STANDARD));
  }

  private static Value value(Outcome outcome, leeway.engine.table.HitPolicy hitPolicy) {
    boolean givesList =
        hitPolicy == leeway.engine.table.HitPolicy.RULE_ORDER
            || hitPolicy == leeway.engine.table.HitPolicy.COLLECT;
    return switch (outcome) {
      case Outcome.NoHit() when givesList -> Values.list(List.of());
      case Outcome.Hit(int row) -> Num.of(row);
      case Outcome.Hits(var rows) -> Values.list(rows.stream().map(Num::of).toList());
      case Outcome.NoHit(), Outcome.Conflict _ -> Values.NULL;
      case Outcome.Total(var number) -> number;
    };
  }

  private static Map<String, Value> inputs(Random random) {
    var inputs = new HashMap<String, Value>();
    inputs.put("kind", Values.text(List.of("return", "repair", "wish").get(random.nextInt(3))));
    inputs.put("opened", Values.bool(random.nextBoolean()));
    inputs.put("days", Num.of(random.nextInt(40)));
    inputs.put("price", new Num(BigDecimal.valueOf(random.nextInt(10_000), 2)));
    inputs.replaceAll((_, value) -> random.nextInt(5) == 0 ? Values.NULL : value);
    return inputs;
  }

  private static List<List<String>> rows(Random random) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(
            _ ->
                List.of(KIND_CELLS, OPENED_CELLS, DAYS_CELLS, PRICE_CELLS).stream()
                    .map(cells -> cells.get(random.nextInt(cells.size())))
                    .toList())
        .toList();
  }

  private static DecisionTable table(Model model) {
    return ((Boxed.Table) model.decision("Decision").orElseThrow().logic()).table();
  }

  private static Model model(String hitPolicy, List<List<String>> rows) {
    var xml = new ArrayList<String>();
    xml.add(
        "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='m' name='m'"
            + " namespace='m'>");
    var types = Map.of("kind", "string", "opened", "boolean", "days", "number", "price", "number");
    var names = List.of("kind", "opened", "days", "price");
    for (var name : names) {
      xml.add(
          "<inputData id='i_%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>"
              .formatted(name, types.get(name)));
    }
    xml.add("<decision id='d' name='Decision'><variable name='Decision'/>");
    for (var name : names) {
      xml.add(
          "<informationRequirement id='r_%1$s'><requiredInput href='#i_%1$s'/></informationRequirement>"
              .formatted(name));
    }
    xml.add("<decisionTable id='t' hitPolicy='%s'>".formatted(hitPolicy));
    for (var name : names) {
      xml.add(
          "<input id='c_%1$s'><inputExpression id='e_%1$s' typeRef='%2$s'><text>%1$s</text></inputExpression></input>"
              .formatted(name, types.get(name)));
    }
    xml.add("<output id='o' name='row' typeRef='number'/>");
    for (int row = 0; row < rows.size(); row++) {
      xml.add("<rule id='rule%d'>".formatted(row));
      for (int cell = 0; cell < names.size(); cell++) {
        xml.add(
            "<inputEntry id='x%d_%d'><text><![CDATA[%s]]></text></inputEntry>"
                .formatted(row, cell, rows.get(row).get(cell)));
      }
      xml.add("<outputEntry id='y%1$d'><text>%1$d</text></outputEntry></rule>".formatted(row));
    }
    xml.add("</decisionTable></decision></definitions>");
    var bytes = String.join("\n", xml).getBytes(StandardCharsets.UTF_8);
    var reading = DmnReader.read("test.dmn", bytes, Imports.none());
    assertThat(reading.problems()).isEmpty();
    return reading.sound().orElseThrow();
  }
}
