package leeway.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.history.ReplayedRuling;
import org.junit.jupiter.api.Test;

final class BenchTest {
  private static final int FEW = 10_000;

  @Test
  void letsNobodyBeMeasuredWhoAnswersOtherwise() {
    new SmallTableBenchmark().compareAnswers();
    large().compareAnswers();
    bulk().compareAnswers();
  }

  @Test
  void addsUpTheSameRowsOfTheSmallTableWhoeverIsAsked() {
    var small = new SmallTableBenchmark();

    long sum = small.codedMasks();

    assertThat(small.codedMasksOneByOne()).isEqualTo(sum);
    assertThat(small.codedPlainJava()).isEqualTo(sum);
    assertThat(small.recordMasks()).isEqualTo(sum);
    assertThat(small.recordPlainJava()).isEqualTo(sum);
    assertThat(small.unexplainedKie(new SmallTableBenchmark.Kie()))
        .isEqualTo(small.unexplainedCel(new SmallTableBenchmark.Cel()));
  }

  @Test
  void addsUpTheSameRowsOfTheLargeTablesWhoeverIsAsked() {
    var large = large();

    assertThat(large.uniqueMasks()).isEqualTo(large.uniqueScan());
    assertThat(large.firstMasks()).isEqualTo(large.firstScan());
  }

  @Test
  void countsEverySituationOfTheBulkOnce() {
    var bulk = bulk();

    long[] counts = bulk.masks();

    assertThat(Arrays.stream(counts).sum()).isEqualTo(FEW);
    assertThat(bulk.plainJava()).isEqualTo(counts);
    assertThat(bulk.touchAllBytes()).isPositive();
  }

  @Test
  void replaysEverySituationOnce() {
    var replay = new ReplayBenchmark();
    replay.situations = FEW;
    replay.prepare();

    var difference = replay.replay();

    assertThat(difference.counts().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(FEW);
    assertThat(difference.flips().cardinality())
        .isEqualTo(
            difference.counts().entrySet().stream()
                .filter(it -> it.getKey().before() != it.getKey().after())
                .mapToLong(Map.Entry::getValue)
                .sum());
    assertThat(difference.counts().keySet()).anyMatch(it -> it.before() == ReplayedRuling.GRANTED);
    assertThat(replay.touchAllBytes()).isPositive();
  }

  @Test
  void compilesAndParsesWhatItMeasures() {
    var compile = new CompileBenchmark();

    assertThat(compile.compileAndCheckSmallTable()).endsWith(true);
    assertThat(compile.parseExpression()).isInstanceOf(Parsed.Whole.class);
  }

  private static LargeTableBenchmark large() {
    var large = new LargeTableBenchmark();
    large.rows = 1000;
    large.prepare();
    return large;
  }

  private static BulkBenchmark bulk() {
    var bulk = new BulkBenchmark();
    bulk.situations = FEW;
    bulk.prepare();
    return bulk;
  }
}
