package leeway.engine.masks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leeway.engine.Seeds;
import leeway.engine.dmn.Boxed;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.DmnReader;
import leeway.engine.dmn.Imports;
import leeway.engine.dmn.Model;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.Outcome;
import leeway.engine.table.model.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  /** The output of a row: three different ones, so that rows agree, rank and add up. */
  private static final int OUTPUTS = 3;

  static Stream<Arguments> policies() {
    return Seeds.fresh()
        .boxed()
        .flatMap(seed -> Arrays.stream(HitPolicy.values()).map(it -> Arguments.of(seed, it)));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void answersCompiledWhatTheModelAnswers(long seed, HitPolicy hitPolicy) {
    var random = new Random(seed);
    for (int table = 0; table < 4; table++) {
      var model = model(hitPolicy, rows(random));
      var masked = MaskedTable.of(table(model), DECIMALS);
      for (int i = 0; i < 40 && masked.isPresent(); i++) {
        var inputs = inputs(random);

        assertSame(
            model, masked.get(), inputs, "seed %d, %s of %s".formatted(seed, hitPolicy, inputs));
      }
    }
  }

  private static void assertSame(
      Model model, MaskedTable masked, Map<String, Value> inputs, String what) {
    var explained = model.explain("Decision", inputs);
    var tableInputs = model.inputs(model.decision("Decision").orElseThrow(), inputs);

    var answer = masked.compiled().matcher().answer(masked.normal().facts(tableInputs)).outcome();
    var look = masked.look(tableInputs);

    assertThat(value(answer, masked.normal().table().hitPolicy()))
        .as(what)
        .isEqualTo(explained.value());
    var trace = explained.tables().getFirst();
    assertThat(look.rowsByPreference()).isEqualTo(trace.rowsByPreference());
    for (int row = 0; row < trace.rows().size(); row++) {
      assertThat(look.outcome(row)).as(what).isEqualTo(trace.outcome(row));
      for (int input = 0; input < trace.table().inputs().size(); input++) {
        assertThat(look.outcome(row, input)).as(what).isEqualTo(trace.outcome(row, input));
        assertThat(look.condition(row, input)).as(what).isEqualTo(trace.condition(row, input));
      }
    }
  }

  @Test
  void computesOneBitForACellThatIsNotLiteral() {
    var model = model(HitPolicy.FIRST, List.of(List.of("-", "-", "? * 2 > 30", ">= days")));

    var normal = NormalTable.of(table(model), DECIMALS).orElseThrow();

    assertThat(normal.computed())
        .extracting(NormalTable.ComputedCell::column)
        .containsExactly("row 1, input 3", "row 1, input 4");
  }

  @Test
  void leavesATableThatAsksNothingToTheInterpreter() {
    var model = model(HitPolicy.PRIORITY, List.of(List.of("-", "-", "-", "-")));

    assertThat(NormalTable.of(table(model), DECIMALS)).isEmpty();
  }

  private static Value value(Outcome outcome, HitPolicy hitPolicy) {
    return switch (outcome) {
      case Outcome.NoHit() when hitPolicy.givesList() -> Values.list(List.of());
      case Outcome.NoHit() when hitPolicy == HitPolicy.COLLECT_COUNT -> Num.of(0);
      case Outcome.Hit(int row) -> Num.of(row % OUTPUTS);
      case Outcome.Hits(var rows) ->
          Values.list(rows.stream().map(row -> Num.of(row % OUTPUTS)).toList());
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

  private static String attributes(HitPolicy hitPolicy) {
    var written = hitPolicy.written();
    return written.startsWith("COLLECT ")
        ? "hitPolicy='COLLECT' aggregation='%s'".formatted(written.substring("COLLECT ".length()))
        : "hitPolicy='%s'".formatted(written);
  }

  private static DecisionTable table(Model model) {
    return ((Boxed.Table) model.decision("Decision").orElseThrow().logic()).table();
  }

  private static Model model(HitPolicy hitPolicy, List<List<String>> rows) {
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
    xml.add("<decisionTable id='t' %s>".formatted(attributes(hitPolicy)));
    for (var name : names) {
      xml.add(
          "<input id='c_%1$s'><inputExpression id='e_%1$s' typeRef='%2$s'><text>%1$s</text></inputExpression></input>"
              .formatted(name, types.get(name)));
    }
    xml.add(
        "<output id='o' name='row' typeRef='number'><outputValues id='v'><text>2,0,1</text></outputValues></output>");
    for (int row = 0; row < rows.size(); row++) {
      xml.add("<rule id='rule%d'>".formatted(row));
      for (int cell = 0; cell < names.size(); cell++) {
        xml.add(
            "<inputEntry id='x%d_%d'><text><![CDATA[%s]]></text></inputEntry>"
                .formatted(row, cell, rows.get(row).get(cell)));
      }
      xml.add(
          "<outputEntry id='y%d'><text>%d</text></outputEntry></rule>"
              .formatted(row, row % OUTPUTS));
    }
    xml.add("</decisionTable></decision></definitions>");
    var bytes = String.join("\n", xml).getBytes(StandardCharsets.UTF_8);
    var reading = DmnReader.read("test.dmn", bytes, Imports.none());
    assertThat(reading.problems()).isEmpty();
    return reading.sound().orElseThrow();
  }
}
