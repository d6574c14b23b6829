package leeway.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
