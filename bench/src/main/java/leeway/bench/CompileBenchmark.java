package leeway.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import leeway.engine.feel.Expression;
import leeway.engine.feel.Feel;
import leeway.engine.feel.Parsed;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long it takes before anything can be asked, warm: one expression, one table of 24 rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CompileBenchmark {
  private final Table table = TableGenerator.small(1).table();

  @Benchmark
  public CompiledTable compileSmallTable() {
    return CompiledTable.of(table);
  }

  @Benchmark
  public Parsed<Expression> parseExpression() {
    return Feel.parse(
        "bench",
        "if days since delivery <= 30 and price * 0.15 < limit then \"refund\" else reason",
        List.of("days since delivery", "price", "limit", "reason"));
  }
}
