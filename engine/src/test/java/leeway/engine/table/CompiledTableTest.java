package leeway.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;
import leeway.engine.table.model.UncodableFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CompiledTableTest {
  private static final int SITUATIONS = 25;

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void answersWhatTheInterpreterAnswersForEveryHitPolicyAroundOneWord(long seed) {
    var random = new Random(seed);

    for (var hitPolicy : HitPolicy.values()) {
      for (int rowCount : List.of(0, 1, 24, 63, 64, 65)) {
        assertCompiledIsInterpreted(new RandomTable(random, hitPolicy, rowCount), SITUATIONS, seed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersWhatTheInterpreterAnswersForThousandsOfRows(HitPolicy hitPolicy) {
    long seed = Long.getLong("leeway.seed", new Random().nextLong());

    assertCompiledIsInterpreted(new RandomTable(new Random(seed), hitPolicy, 4097), 10, seed);
  }

  private static void assertCompiledIsInterpreted(RandomTable random, int situations, long seed) {
    var table = random.table();
    var interpreter = new TableInterpreter(table);
    var compiled = CompiledTable.of(table);
    var matcher = compiled.matcher();
    for (int i = 0; i < situations; i++) {
      var facts = random.situation();
      var answer = matcher.answer(facts);
      var expected = interpreter.evaluate(facts);

      assertThat(answer.outcome()).as("seed %d, facts %s", seed, facts).isEqualTo(expected);
      assertThat(matcher.hit(compiled.code(facts), 0))
          .isEqualTo(hit(expected, interpreter, facts, table));
      assertThat(places(answer))
          .as("seed %d, facts %s", seed, facts)
          .isEqualTo(unmet(table, facts));
    }
  }

  private static int hit(
      Outcome outcome, TableInterpreter interpreter, Map<String, Value> facts, Table table) {
    return switch (outcome) {
      case Outcome.NoHit() -> Matcher.NONE;
      case Outcome.Hit(int row) -> row;
      case Outcome.Hits(var rows) -> rows.getFirst();
      case Outcome.Conflict _ -> Matcher.CONFLICT;
      case Outcome.Total _ -> {
        var first = new Table(HitPolicy.FIRST, table.columns(), table.outputs(), table.rows());
        yield hit(new TableInterpreter(first).evaluate(facts), interpreter, facts, first);
      }
    };
  }

  private static List<List<Integer>> places(Answer answer) {
    return answer.unmet().stream().map(unmet -> List.of(unmet.column(), unmet.row())).toList();
  }

  private static List<List<Integer>> unmet(Table table, Map<String, Value> facts) {
    var interpreter = new TableInterpreter(table);
    var unmet = new ArrayList<List<Integer>>();
    for (int column = 0; column < table.columns().size(); column++) {
      for (int row : table.rowsByPreference()) {
        if (!interpreter.isMet(row, column, facts)) {
          unmet.add(List.of(column, row));
        }
      }
    }
    return unmet;
  }

  @Test
  void saysWhichConditionFailedAndByHowMuch() {
    var table =
        table(
            HitPolicy.FIRST,
            List.of(
                new Column("days", new Coding.Numbers(0)),
                new Column("price", new Coding.Numbers(2)),
                new Column("kind", new Coding.Texts(List.of("return", "repair")))),
            List.of(
                List.of(atMost("30"), Cell.ANY, Cell.oneOf(Values.text("return"))),
                List.of(atMost("60"), atMost("12.50"), Cell.ANY)));

    var answer =
        CompiledTable.of(table)
            .matcher()
            .answer(Map.of("days", Num.of(37), "price", new Num(new BigDecimal("13.75"))));

    assertThat(answer)
        .isEqualTo(
            new Answer(
                Outcome.NO_HIT,
                List.of(
                    new Unmet(0, 0, Unmet.Reason.FAILED, -7),
                    new Unmet(1, 1, Unmet.Reason.FAILED, -125),
                    new Unmet(0, 2, Unmet.Reason.UNKNOWN, 0))));
  }

  @Test
  void neverRoundsAFactThatHasMoreDecimalsThanItsScale() {
    var compiled =
        CompiledTable.of(
            table(
                HitPolicy.FIRST,
                List.of(new Column("price", new Coding.Numbers(2))),
                List.of(List.of(atMost("12.50")))));

    assertThatThrownBy(() -> compiled.code(Map.of("price", new Num(new BigDecimal("12.501")))))
        .isInstanceOf(UncodableFact.class)
        .hasMessage("we accept a number of at most 2 decimals within 64 bits, got `12.501`");
  }

  @Test
  void rejectsACellThatItsColumnCannotCode() {
    var columns = List.of(new Column("days", new Coding.Numbers(0)));

    assertThatThrownBy(
            () ->
                table(HitPolicy.FIRST, columns, List.of(List.of(Cell.oneOf(Values.text("many"))))))
        .hasMessageContaining("row 1, column `days`: we accept a number");
  }

  private static Cell atMost(String number) {
    return Cell.within(new End.Open(), new End.At(new Num(new BigDecimal(number)), true));
  }

  private static Table table(HitPolicy hitPolicy, List<Column> columns, List<List<Cell>> rows) {
    var asRows = rows.stream().map(cells -> new Row(cells, List.of())).toList();
    return new Table(hitPolicy, columns, List.of(), asRows);
  }
}
