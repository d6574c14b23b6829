package leeway.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.table.model.Cell;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Column;
import leeway.engine.table.model.HitPolicy;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BatchMatcherTest {
  private static final int SITUATIONS = 300;

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void answersWhatTheMatcherAnswersOneByOne(long seed) {
    var random = new Random(seed);
    for (var hitPolicy : HitPolicy.values()) {
      var generated = new RandomTable(random, hitPolicy, random.nextBoolean() ? 64 : 65);
      var compiled = CompiledTable.of(generated.table());
      var situations =
          IntStream.range(0, SITUATIONS)
              .mapToObj(_ -> compiled.code(generated.situation()))
              .toList();
      int from = random.nextInt(100);
      int[] hits = new int[BatchMatcher.BLOCK];

      new BatchMatcher(compiled, columns(compiled.table(), situations))
          .hits(from, SITUATIONS - from, hits);

      int[] hitsOfRows = new int[BatchMatcher.BLOCK];
      new BatchMatcher(compiled, stridedColumns(situations))
          .hits(from, SITUATIONS - from, hitsOfRows);

      var matcher = compiled.matcher();
      int[] expected =
          situations.stream().skip(from).mapToInt(codes -> matcher.hit(codes, 0)).toArray();
      assertThat(Arrays.copyOf(hits, expected.length)).as("seed %d", seed).isEqualTo(expected);
      assertThat(hitsOfRows).as("seed %d", seed).isEqualTo(hits);
    }
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void looksUpEnumeratedColumnsInGroups(long seed) {
    var random = new Random(seed);
    for (int width = 1; width <= 11; width++) {
      var table = enumerated(random, width);
      var compiled = CompiledTable.of(table);
      var situations =
          IntStream.range(0, SITUATIONS).mapToObj(_ -> situation(random, table)).toList();
      int from = random.nextInt(100);
      int count = SITUATIONS - from;
      var batch = new BatchMatcher(compiled, columns(table, situations));

      int[] hits = new int[count];
      batch.hits(from, count, hits);
      long[] words = new long[count];
      batch.accepting(from, count, words);
      long[] counts = new long[table.rows().size() + BatchMatcher.BEFORE_ROWS];
      batch.count(from, count, counts);
      batch.count(from, 4, counts);

      var matcher = compiled.matcher();
      long[] expected = new long[counts.length];
      for (int i = 0; i < count; i++) {
        var outcome = matcher.evaluate(situations.get(from + i), 0);
        long bits = 0;
        if (outcome instanceof Outcome.Hits(var rows)) {
          bits = rows.stream().mapToLong(row -> 1L << row).sum();
        }
        int hit = bits == 0 ? Matcher.NONE : Long.numberOfTrailingZeros(bits);
        assertThat(words[i]).as("seed %d, width %d, %d", seed, width, i).isEqualTo(bits);
        assertThat(hits[i]).as("seed %d, width %d, %d", seed, width, i).isEqualTo(hit);
        expected[hit + BatchMatcher.BEFORE_ROWS] += i < 4 ? 2 : 1;
      }
      assertThat(counts).as("seed %d, width %d", seed, width).isEqualTo(expected);
    }
  }

  /** Columns of two values to more than a byte holds, half of the cells {@code -}. */
  private static Table enumerated(Random random, int width) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < width; i++) {
      int values = random.nextInt(6) == 0 ? 200 + random.nextInt(54) : 1 + random.nextInt(20);
      var texts = IntStream.range(0, values).mapToObj(it -> "value " + it).toList();
      columns.add(new Column("input " + i, new Coding.Texts(texts)));
    }
    var rows =
        IntStream.range(0, 1 + random.nextInt(64))
            .mapToObj(
                _ -> new Row(columns.stream().map(it -> cell(random, it)).toList(), List.of()))
            .toList();
    return new Table(HitPolicy.RULE_ORDER, columns, List.of(), rows);
  }

  private static Cell cell(Random random, Column column) {
    var value = column.coding().value(1 + random.nextInt((int) column.coding().codeMax() - 1));
    return switch (random.nextInt(4)) {
      case 0 -> new Cell.Tests(List.of(new Cell.Is(value)), true);
      case 1 -> Cell.oneOf(value, Values.NULL);
      default -> Cell.ANY;
    };
  }

  private static long[] situation(Random random, Table table) {
    return table.columns().stream()
        .mapToLong(column -> random.nextInt((int) column.coding().codeMax() + 1))
        .toArray();
  }

  @Test
  void findsNoRowWhereTheOnlyColumnLeavesNone() {
    var days = new Column("days", new Coding.Numbers(0));
    var rows =
        IntStream.range(0, 100)
            .mapToObj(i -> new Row(List.of(Cell.oneOf(Num.of(2L * i))), List.of()))
            .toList();
    var compiled = CompiledTable.of(new Table(HitPolicy.FIRST, List.of(days), List.of(), rows));
    long[] codes = {0, 1, 198, 199, Long.MIN_VALUE};
    int[] hits = new int[codes.length];

    new BatchMatcher(compiled, List.of(new FactColumn.Longs(codes))).hits(0, codes.length, hits);

    assertThat(hits).containsExactly(0, Matcher.NONE, 99, Matcher.NONE, Matcher.NONE);
  }

  @Test
  void rejectsBytesForAColumnOfNumbers() {
    var column = new Column("days", new Coding.Numbers(0));
    var compiled =
        CompiledTable.of(new Table(HitPolicy.FIRST, List.of(column), List.of(), List.of()));

    assertThatThrownBy(
            () -> new BatchMatcher(compiled, List.of(new FactColumn.Bytes(new byte[] {1}))))
        .hasMessageContaining("column `days` must have longs");
  }

  private static List<FactColumn.Longs> stridedColumns(List<long[]> situations) {
    int width = situations.getFirst().length;
    long[] rows = situations.stream().flatMapToLong(Arrays::stream).toArray();
    return IntStream.range(0, width)
        .mapToObj(column -> new FactColumn.Longs(rows, column, width))
        .toList();
  }

  private static List<FactColumn> columns(Table table, List<long[]> situations) {
    var columns = new ArrayList<FactColumn>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      long[] codes = situations.stream().mapToLong(row -> row[column]).toArray();
      columns.add(
          table.columns().get(i).coding() instanceof Coding.Closed
              ? new FactColumn.Bytes(bytes(codes))
              : new FactColumn.Longs(codes));
    }
    return columns;
  }

  private static byte[] bytes(long[] codes) {
    byte[] bytes = new byte[codes.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) codes[i];
    }
    return bytes;
  }
}
