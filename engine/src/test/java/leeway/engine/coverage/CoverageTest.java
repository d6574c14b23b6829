package leeway.engine.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.Ranges;
import leeway.engine.table.TableInterpreter;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found by boxes is what is found by trying every situation of a small domain. */
final class CoverageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 28);
  private static final int NUMBER_MAX = 5;
  private static final List<Column> COLUMNS =
      List.of(
          new Column("kind", new Coding.Texts(List.of("return", "repair"))),
          new Column("days", new Coding.Numbers(0)),
          new Column("opened", new Coding.Flags()),
          new Column("bought on", new Coding.Dates()));

  /**
   * Every value that some cell tells apart, and null; of numbers and days those next to them too.
   */
  private static final List<List<Value>> VALUES =
      List.of(
          List.of(Values.text("return"), Values.text("repair"), Values.NULL),
          numbers(),
          List.of(Values.TRUE, Values.FALSE, Values.NULL),
          days());

  private static List<Value> numbers() {
    var all = new ArrayList<Value>(List.of(Values.NULL));
    IntStream.rangeClosed(-1, NUMBER_MAX + 1).forEach(it -> all.add(Num.of(it)));
    return all;
  }

  private static List<Value> days() {
    var all = new ArrayList<Value>(List.of(Values.NULL));
    IntStream.rangeClosed(-1, NUMBER_MAX + 1).forEach(it -> all.add(new Date(DAY.plusDays(it))));
    return all;
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void findsExactlyWhatTryingEverySituationFinds(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      var rows = rows(random);
      var coverage = new Coverage(space(rows));

      var hidden = coverage.hidden(IntStream.range(0, rows.size()).boxed().toList());
      var overlaps = coverage.overlaps();
      var gap = coverage.gap();

      var holding = holding(rows, true);
      assertThat(hidden.stream().map(Coverage.Hidden::row).toList())
          .as("seed %d, %s", seed, rows)
          .isEqualTo(neverFirst(rows, holding));
      assertThat(overlaps.stream().map(it -> Set.of(it.row(), it.other())))
          .as("seed %d, %s", seed, rows)
          .containsExactlyInAnyOrderElementsOf(pairs(holding));
      assertThat(gap.isPresent())
          .as("seed %d, %s", seed, rows)
          .isEqualTo(holding(rows, false).contains(Set.of()));
      assertThat(coverage.isExhaustive()).isTrue();
    }
  }

  @Test
  void saysWhereNoRowSpeaks() {
    var rows =
        List.of(
            row(Cell.ANY, upTo(3), Cell.ANY, Cell.ANY),
            row(
                Cell.ANY,
                Cell.within(new End.At(Num.of(6), true), new End.Open()),
                Cell.ANY,
                Cell.ANY));

    assertThat(new Coverage(space(rows)).gap().orElseThrow())
        .extracting(Interval::written)
        .containsExactly("[4..5]");
  }

  @Test
  void namesTheRowsThatHideARowTogether() {
    var rows =
        List.of(
            row(Cell.ANY, upTo(3), Cell.ANY, Cell.ANY),
            row(
                Cell.ANY,
                Cell.within(new End.At(Num.of(4), true), new End.Open()),
                Cell.ANY,
                Cell.ANY),
            row(Cell.ANY, upTo(9), Cell.ANY, Cell.ANY));

    assertThat(new Coverage(space(rows)).hidden(List.of(0, 1, 2)))
        .containsExactly(new Coverage.Hidden(2, List.of(0, 1)));
  }

  @Test
  void saysThatItIsNotExhaustiveAndClaimsNothingItHasNotSeen() {
    var rows = rows(new Random(7));

    var coverage = new Coverage(space(rows), 1);

    assertThat(coverage.hidden(IntStream.range(0, rows.size()).boxed().toList())).isEmpty();
    assertThat(coverage.isExhaustive()).isFalse();
  }

  private static List<Row> rows(Random random) {
    return IntStream.rangeClosed(0, 2 + random.nextInt(6)).mapToObj(_ -> row(random)).toList();
  }

  private static Row row(Random random) {
    return new Row(
        IntStream.range(0, COLUMNS.size()).mapToObj(column -> cell(random, column)).toList(),
        List.of());
  }

  private static Row row(Cell... cells) {
    return new Row(List.of(cells), List.of());
  }

  private static Cell upTo(int number) {
    return Cell.within(new End.Open(), new End.At(Num.of(number), true));
  }

  private static Cell cell(Random random, int column) {
    if (random.nextInt(2) == 0) {
      return Cell.ANY;
    }
    var tests = List.of(test(random, column), test(random, column));
    return new Cell.Tests(tests, random.nextInt(5) == 0);
  }

  private static Cell.Test test(Random random, int column) {
    boolean isOrdered = COLUMNS.get(column).coding() instanceof Coding.Ordered;
    var values = VALUES.get(column);
    var named = isOrdered ? values.subList(2, values.size() - 1) : values;
    var value = named.get(random.nextInt(named.size()));
    if (!isOrdered || random.nextInt(3) == 0) {
      return new Cell.Is(value);
    }
    var end = new End.At(value, random.nextBoolean());
    return random.nextBoolean()
        ? new Cell.Within(new End.Open(), end)
        : new Cell.Within(end, new End.Open());
  }

  private static Space space(List<Row> rows) {
    var dimensions = new ArrayList<Dimension>();
    for (var column : COLUMNS) {
      long codeMax = column.coding() instanceof Coding.Texts ? 2 : column.coding().codeMax();
      dimensions.add(new Dimension(column.name(), column.coding(), codeMax, true));
    }
    var regions = new ArrayList<Region>();
    for (var row : rows) {
      regions.add(
          new Region(
              IntStream.range(0, COLUMNS.size())
                  .mapToObj(i -> List.of(Ranges.of(row.cells().get(i), COLUMNS.get(i).coding())))
                  .toList()));
    }
    return new Space(dimensions, regions);
  }

  /** For every situation the rows that hold in it. */
  private static Set<Set<Integer>> holding(List<Row> rows, boolean withNull) {
    var interpreter = new TableInterpreter(new Table(HitPolicy.FIRST, COLUMNS, List.of(), rows));
    var holding = new HashSet<Set<Integer>>();
    for (var facts : situations(0, withNull)) {
      var held = new HashSet<Integer>();
      for (int row = 0; row < rows.size(); row++) {
        int at = row;
        boolean holds =
            IntStream.range(0, COLUMNS.size()).allMatch(i -> interpreter.isMet(at, i, facts));
        if (holds) {
          held.add(row);
        }
      }
      holding.add(held);
    }
    return holding;
  }

  private static List<Map<String, Value>> situations(int column, boolean withNull) {
    if (column == COLUMNS.size()) {
      return List.of(Map.of());
    }
    var all = new ArrayList<Map<String, Value>>();
    for (var rest : situations(column + 1, withNull)) {
      for (var value : VALUES.get(column)) {
        if (withNull || !value.isNull()) {
          var facts = new HashMap<>(rest);
          facts.put(COLUMNS.get(column).name(), value);
          all.add(facts);
        }
      }
    }
    return all;
  }

  private static List<Integer> neverFirst(List<Row> rows, Set<Set<Integer>> holding) {
    return IntStream.range(0, rows.size())
        .filter(row -> holding.stream().anyMatch(held -> held.contains(row)))
        .filter(
            row ->
                holding.stream()
                    .filter(held -> held.contains(row))
                    .allMatch(held -> held.stream().anyMatch(other -> other < row)))
        .boxed()
        .toList();
  }

  private static Set<Set<Integer>> pairs(Set<Set<Integer>> holding) {
    var pairs = new HashSet<Set<Integer>>();
    for (var held : holding) {
      held.forEach(
          one ->
              held.stream()
                  .filter(other -> other < one)
                  .forEach(other -> pairs.add(Set.of(one, other))));
    }
    return pairs;
  }
}
