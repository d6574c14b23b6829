package leeway.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HistoryFileTest {

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void readsBackWhatWasWrittenToTheSameBytes(long seed) throws MalformedHistory {
    var written = month(new Random(seed));

    byte[] bytes = HistoryWriter.write(written);
    var read = HistoryReader.read(bytes);

    assertThat(HistoryWriter.write(read)).as("seed %d", seed).isEqualTo(bytes);
    assertThat(read.kind()).isEqualTo(written.kind());
    assertThat(read.month()).isEqualTo(written.month());
    for (var fact : written.facts()) {
      var same = read.fact(fact.name()).orElseThrow();
      assertThat(codes(same.codes()))
          .as("seed %d, %s", seed, fact.name())
          .isEqualTo(codes(fact.codes()));
    }
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void findsEveryChangedByteAndEveryCut(long seed) {
    var random = new Random(seed);
    byte[] bytes = HistoryWriter.write(month(random));
    byte[] changed = bytes.clone();
    changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));

    assertThatThrownBy(() -> HistoryReader.read(changed)).isInstanceOf(MalformedHistory.class);
    assertThatThrownBy(() -> HistoryReader.read(cut)).isInstanceOf(MalformedHistory.class);
  }

  @ParameterizedTest
  @MethodSource("leeway.engine.Seeds#fresh")
  void neverFailsOtherwiseOnBytesWhoseChecksumIsRight(long seed) {
    var random = new Random(seed);
    byte[] bytes = HistoryWriter.write(month(random));
    for (int i = 0; i < 300; i++) {
      byte[] forged = bytes.clone();
      for (int change = 0; change < 3; change++) {
        forged[random.nextInt(Math.min(forged.length - 4, 120))] = (byte) random.nextInt(256);
      }
      var checksum = new CRC32C();
      checksum.update(forged, 0, forged.length - 4);
      ByteBuffer.wrap(forged).putInt(forged.length - 4, (int) checksum.getValue());

      try {
        var read = HistoryReader.read(forged);
        assertThat(read.size()).isLessThanOrEqualTo(HistoryFormat.SITUATIONS_MAX);
      } catch (MalformedHistory e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void knowsNothingOfAFactThatWasAddedLater() {
    var month = new HistoryMonth("return", YearMonth.of(2026, 3), 3, List.of());

    var codes = month.codes("tier", new Coding.Texts(List.of("gold")));

    assertThat(codes(codes)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void findsATextUnderAnotherCodeAndANumberUnderAnotherScale() {
    var tier = new Coding.Texts(List.of("silver", "gold"));
    var month =
        new HistoryMonth(
            "return",
            YearMonth.of(2026, 3),
            4,
            List.of(
                new FactHistory("tier", tier, new FactColumn.Bytes(new byte[] {0, 1, 2, 3})),
                new FactHistory(
                    "price",
                    new Coding.Numbers(0),
                    new FactColumn.Longs(new long[] {7, Long.MIN_VALUE, 0, -3}))));

    var recoded = month.codes("tier", new Coding.Texts(List.of("gold", "platinum")));
    var scaled = month.codes("price", new Coding.Numbers(2));

    assertThat(codes(recoded)).containsExactly(0L, 3L, 1L, 3L);
    assertThat(codes(scaled)).containsExactly(700L, Long.MIN_VALUE, 0L, -300L);
  }

  private static List<Long> codes(FactColumn column) {
    return IntStream.range(0, column.size()).mapToObj(column::code).toList();
  }

  private static HistoryMonth month(Random random) {
    int size = random.nextInt(50);
    var facts =
        List.of(
            new FactHistory(
                "kind",
                new Coding.Texts(List.of("un échange", "повернення")),
                bytes(random, size, 4)),
            new FactHistory("opened", new Coding.Flags(), bytes(random, size, 3)),
            new FactHistory("days", new Coding.Numbers(0), longs(random, size, 200)),
            new FactHistory("price", new Coding.Numbers(2), longs(random, size, 50_000)),
            new FactHistory("bought on", new Coding.Dates(), longs(random, size, 1 << 30)),
            new FactHistory("age", new Coding.Months(), longs(random, size, 0)),
            new FactHistory(HistoryMonth.SEQ, new Coding.Numbers(0), longs(random, size, -1)));
    return new HistoryMonth("return", YearMonth.of(2026, 1 + random.nextInt(12)), size, facts);
  }

  private static FactColumn bytes(Random random, int size, int bound) {
    byte[] codes = new byte[size];
    for (int i = 0; i < size; i++) {
      codes[i] = (byte) random.nextInt(bound);
    }
    return new FactColumn.Bytes(codes);
  }

  /** Numbers below a bound, a fifth of them null; all null for 0, any long for -1. */
  private static FactColumn longs(Random random, int size, int bound) {
    return new FactColumn.Longs(
        LongStream.generate(
                () ->
                    bound == 0 || random.nextInt(5) == 0
                        ? Long.MIN_VALUE
                        : bound < 0 ? random.nextLong() : random.nextLong(bound) - bound / 3)
            .limit(size)
            .toArray());
  }
}
