package leeway.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import leeway.engine.table.BatchMatcher;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.model.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How many of ten million situations hit each of 24 rows; eight enumerated columns, all processors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BulkBenchmark {
  private static final int PART = 64 * BatchMatcher.BLOCK;

  private final Table table = TableGenerator.enumerated(1).table();
  private final CompiledTable compiled = CompiledTable.of(table);
  private final PlainJava.OnColumns plain = PlainJava.onColumns(table);

  @Param("10000000")
  public int situations;

  private byte[][] codes = new byte[0][0];

  /** DuckDB with the same columns. */
  @State(Scope.Benchmark)
  public static class DuckDb {
    private DuckDbTable table =
        new DuckDbTable(TableGenerator.enumerated(1).table(), new byte[1][0]);

    /** Loads the situations. */
    @Setup
    public void load(BulkBenchmark bulk) {
      table.close();
      table = new DuckDbTable(bulk.table, bulk.codes);
    }

    @TearDown
    public void close() {
      table.close();
    }
  }

  /** Makes the situations. */
  @Setup
  public void prepare() {
    codes = Columns.of(table.columns(), situations);
  }

  /** Compares the counts of all peers; throws where one differs. */
  void compareAnswers() {
    long[] expected = masks();
    Answers.same("plain Java", expected, plainJava());
    try (var duckDb = new DuckDbTable(table, codes)) {
      Answers.same("DuckDB", expected, duckDb.count());
    }
  }

  @Benchmark
  public long[] masks() {
    var columns = Columns.facts(codes);
    return sum(
        Columns.inParts(
            situations,
            PART,
            (from, to) -> {
              var batch = new BatchMatcher(compiled, columns);
              long[] counts = new long[table.rows().size() + BatchMatcher.BEFORE_ROWS];
              for (int block = from; block < to; block += BatchMatcher.BLOCK) {
                batch.count(block, Math.min(BatchMatcher.BLOCK, to - block), counts);
              }
              return Arrays.copyOfRange(counts, 1, counts.length);
            }));
  }

  @Benchmark
  public long[] plainJava() {
    return sum(
        Columns.inParts(
            situations,
            PART,
            (from, to) -> {
              long[] counts = new long[table.rows().size() + 1];
              plain.count(codes, from, to, counts);
              return counts;
            }));
  }

  @Benchmark
  public long[] duckDb(DuckDb duckDb) {
    return duckDb.table.count();
  }

  @Benchmark
  public long touchAllBytes() {
    return Columns.touch(codes);
  }

  private static long[] sum(List<long[]> parts) {
    long[] sum = new long[parts.getFirst().length];
    for (long[] part : parts) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    return sum;
  }
}
