package leeway.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import leeway.engine.table.BatchMatcher;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.FactColumn;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Large tables of six inputs, shuffled and asked evenly over their rows, against a scan of the
 * rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LargeTableBenchmark {
  static final int SITUATIONS = 1 << 14;

  private static final int WIDTH = 6;

  @Param({"1000", "16384"})
  public int rows;

  private Peers unique = new Peers(TableGenerator.unique(1, SITUATIONS));
  private Peers first = unique;

  /** One table, compiled and as data to be scanned. */
  private static final class Peers {
    private final long[] codes;
    private final BatchMatcher batch;
    private final ScanTable scan;
    private final int[] hits = new int[BatchMatcher.BLOCK];

    Peers(Workload workload) {
      this.codes = workload.codes();
      this.scan = new ScanTable(workload.table());
      var columns =
          IntStream.range(0, WIDTH).mapToObj(i -> new FactColumn.Longs(codes, i, WIDTH)).toList();
      this.batch = new BatchMatcher(CompiledTable.of(workload.table()), columns);
    }

    long masks() {
      long sum = 0;
      for (int from = 0; from < SITUATIONS; from += BatchMatcher.BLOCK) {
        batch.hits(from, BatchMatcher.BLOCK, hits);
        sum += Answers.sum(hits);
      }
      return sum;
    }

    long scan() {
      long sum = 0;
      for (int at = 0; at < codes.length; at += WIDTH) {
        sum += scan.row(codes, at);
      }
      return sum;
    }

    void compareAnswers(String what) {
      int[] scanned = IntStream.range(0, SITUATIONS).map(i -> scan.row(codes, WIDTH * i)).toArray();
      int[] matched = new int[SITUATIONS];
      for (int from = 0; from < SITUATIONS; from += BatchMatcher.BLOCK) {
        batch.hits(from, BatchMatcher.BLOCK, hits);
        System.arraycopy(hits, 0, matched, from, BatchMatcher.BLOCK);
      }
      Answers.same(what, matched, scanned);
    }
  }

  /** Makes the tables. */
  @Setup
  public void prepare() {
    unique = new Peers(TableGenerator.unique(rows, SITUATIONS));
    first = new Peers(TableGenerator.first(rows, SITUATIONS));
  }

  /** Compares the answers of both peers; throws where one differs. */
  void compareAnswers() {
    unique.compareAnswers("the scan of unique rows");
    first.compareAnswers("the scan of first rows");
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long uniqueMasks() {
    return unique.masks();
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long uniqueScan() {
    return unique.scan();
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long firstMasks() {
    return first.masks();
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long firstScan() {
    return first.scan();
  }
}
