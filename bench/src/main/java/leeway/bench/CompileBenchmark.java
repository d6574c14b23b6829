package leeway.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import leeway.engine.coverage.Coverage;
import leeway.engine.coverage.Dimension;
import leeway.engine.coverage.Region;
import leeway.engine.coverage.Space;
import leeway.engine.feel.expression.Expression;
import leeway.engine.feel.expression.Feel;
import leeway.engine.feel.expression.Parsed;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.Ranges;
import leeway.engine.table.model.Row;
import leeway.engine.table.model.Table;
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

  /** The masks of a table, and all that its rows leave out or hide. */
  @Benchmark
  public List<Object> compileAndCheckSmallTable() {
    var coverage = new Coverage(space());
    var rows = IntStream.range(0, table.rows().size()).boxed().toList();
    return List.of(
        CompiledTable.of(table), coverage.hidden(rows), coverage.gap(), coverage.isExhaustive());
  }

  private Space space() {
    var dimensions =
        table.columns().stream()
            .map(it -> new Dimension(it.name(), it.coding(), it.coding().codeMax(), true))
            .toList();
    return new Space(dimensions, table.rows().stream().map(this::region).toList());
  }

  private Region region(Row row) {
    return new Region(
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> List.of(Ranges.of(row.cells().get(i), table.columns().get(i).coding())))
            .toList());
  }

  @Benchmark
  public Parsed<Expression> parseExpression() {
    return Feel.parse(
        "bench",
        "if days since delivery <= 30 and price * 0.15 < limit then \"refund\" else reason",
        List.of("days since delivery", "price", "limit", "reason"));
  }
}
