package leeway.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leeway.engine.dmn.Boxed;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.dmn.DmnReader;
import leeway.engine.dmn.Imports;
import leeway.engine.feel.Values;
import leeway.engine.masks.Declared;
import leeway.policy.document.Problems;
import org.junit.jupiter.api.Test;

/** What {@code check} says of rows, for each kind of value and each hit policy. */
final class TableCheckTest {
  private static final Map<String, Declared> FACTS =
      Map.of(
          "days", new Declared.Decimals(0),
          "share", new Declared.Anything(),
          "bought", new Declared.Anything(),
          "kind", new Declared.OneOf(List.of(Values.text("pump"), Values.text("hose"))));

  @Test
  void tellsAGapBetweenNumbersOnTheirStep() {
    assertThat(gaps("FIRST", row("<= 7", "-", "-", "-"), row(">= 8", "-", "-", "-"))).isEmpty();
    assertThat(gaps("FIRST", row("<= 7", "-", "-", "-"), row(">= 10", "-", "-", "-")))
        .containsExactly("gap where `days` is `[8..9]`");
  }

  @Test
  void tellsAGapOfANumberThatMayHaveAnyDecimals() {
    assertThat(gaps("FIRST", row("-", "< 7", "-", "-"), row("-", "> 7", "-", "-")))
        .containsExactly("gap where `share` is `7`");
    assertThat(gaps("FIRST", row("-", "<= 7", "-", "-"), row("-", ">= 8", "-", "-")))
        .containsExactly("gap where `share` is `[7.1..7.9]`");
  }

  @Test
  void tellsAGapBetweenDaysAndBetweenCodes() {
    var until = "<= date(\"2026-03-15\")";
    assertThat(
            gaps(
                "UNIQUE",
                row("-", "-", until, "\"pump\""),
                row("-", "-", "> date(\"2026-03-15\")", "-"),
                row("-", "-", "<= date(\"2026-03-14\")", "\"hose\"")))
        .containsExactly("gap where `bought` is `2026-03-15` and `kind` is `\"hose\"`");
  }

  @Test
  void tellsARowThatOthersHideTogether() {
    assertThat(
            rows(
                "FIRST",
                row("< 5", "-", "-", "-"),
                row(">= 5", "-", "-", "-"),
                row("[3..8]", "-", "-", "\"pump\"")))
        .containsExactly(
            "unreachable-row 3: this row never wins: rows 1, 2 together accept all that it accepts");
  }

  @Test
  void tellsARowThatNeverHolds() {
    assertThat(rows("COLLECT", row("not(< 5, >= 5)", "-", "-", "-")))
        .containsExactly(
            "unreachable-row 1: this row never holds: no value satisfies all its cells");
  }

  @Test
  void tellsRowsOfAUniqueTableThatHoldTogether() {
    assertThat(rows("UNIQUE", row("<= 7", "-", "-", "-"), row(">= 7", "-", "-", "-")))
        .containsExactly(
            "contradicting-rows 2: one row of a UNIQUE table holds at a time, and row 1 holds too"
                + " where `days` is `7`");
    assertThat(rows("UNIQUE", row("<= 7", "-", "-", "-"), row("> 7", "-", "-", "-"))).isEmpty();
  }

  @Test
  void tellsRowsOfAnAnyTableThatContradictEachOther() {
    assertThat(rows("ANY", row("<= 7", "-", "-", "-"), row("<= 3", "-", "-", "\"pump\"")))
        .containsExactly(
            "contradicting-rows 2: rows of an ANY table that hold together say the same, and row 1"
                + " says something else where `days` is `<= 3` and `kind` is `\"pump\"`");
  }

  @Test
  void saysNothingOfWhatHangsOnAComputedCell() {
    assertThat(gaps("FIRST", row("? * 2 < 5", "-", "-", "-"), row("-", "-", "-", "\"pump\"")))
        .containsExactly();
    assertThat(rows("UNIQUE", row("? * 2 < 5", "-", "-", "-"), row("? * 2 > 5", "-", "-", "-")))
        .isEmpty();
  }

  @Test
  void saysThatATableTakesMoreThanTheBudget() {
    var many = new ArrayList<String[]>();
    IntStream.range(0, 500)
        .forEach(i -> many.add(row("[%d..%d]".formatted(i * 10, i * 10 + 8), "-", "-", "-")));

    assertThat(rows("UNIQUE", many.toArray(String[][]::new)))
        .singleElement()
        .asString()
        .startsWith("not-exhausted");
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private static List<String> gaps(String hitPolicy, String[]... rows) {
    var problems = new Problems();
    new TableCheck(table(hitPolicy, rows), FACTS, problems).checkGaps();
    return problems.all().stream()
        .map(it -> it.code() + it.what().substring(it.what().indexOf("speaks") + 6))
        .toList();
  }

  private static List<String> rows(String hitPolicy, String[]... rows) {
    var problems = new Problems();
    new TableCheck(table(hitPolicy, rows), FACTS, problems).checkRows();
    return problems.all().stream()
        .map(it -> it.code() + " " + it.span().line() + ": " + it.what())
        .toList();
  }

  /** The row with number n stands in line n. */
  private static DecisionTable table(String hitPolicy, String[]... rows) {
    var xml =
        new StringBuilder(
            "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='m' name='m'"
                + " namespace='m'>");
    var types = Map.of("days", "number", "share", "number", "bought", "date", "kind", "string");
    var names = List.of("days", "share", "bought", "kind");
    for (var name : names) {
      xml.append(
          "<inputData id='i_%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>"
              .formatted(name, types.get(name)));
    }
    xml.append("<decision id='d' name='Decision'><variable name='Decision'/>");
    names.forEach(
        name ->
            xml.append(
                "<informationRequirement id='r_%1$s'><requiredInput href='#i_%1$s'/></informationRequirement>"
                    .formatted(name)));
    xml.append("<decisionTable id='t' hitPolicy='%s'>".formatted(hitPolicy));
    names.forEach(
        name ->
            xml.append(
                "<input id='c_%1$s'><inputExpression id='e_%1$s' typeRef='%2$s'><text>%1$s</text></inputExpression></input>"
                    .formatted(name, types.get(name))));
    xml.append("<output id='o' name='row' typeRef='number'/>");
    for (int row = 0; row < rows.length; row++) {
      xml.append("<rule id='rule%d'>".formatted(row));
      for (int cell = 0; cell < names.size(); cell++) {
        xml.append(
            "<inputEntry id='x%d_%d'><text><![CDATA[%s]]></text></inputEntry>"
                .formatted(row, cell, rows[row][cell]));
      }
      xml.append("<outputEntry id='y%1$d'><text>%1$d</text></outputEntry></rule>\n".formatted(row));
    }
    xml.append("</decisionTable></decision></definitions>");
    var reading =
        DmnReader.read("test.dmn", xml.toString().getBytes(StandardCharsets.UTF_8), Imports.none());
    assertThat(reading.problems()).isEmpty();
    return ((Boxed.Table) reading.sound().orElseThrow().decision("Decision").orElseThrow().logic())
        .table();
  }
}
