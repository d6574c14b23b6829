package leeway.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import leeway.engine.history.Difference;
import leeway.engine.history.Effect;
import leeway.engine.history.FactHistory;
import leeway.engine.history.HistoryMonth;
import leeway.engine.history.Replay;
import leeway.engine.history.ReplayedRule;
import leeway.engine.history.ReplayedRulebook;
import leeway.engine.history.RowEffect;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.FactColumn;
import leeway.engine.table.model.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A rulebook of a goodwill table of 24 rows and a guardrail of eight, and the same with the first
 * rule of the first table taken out, over ten million situations: rulings, flips and money of both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReplayBenchmark {
  private static final int GUARDRAIL_ROWS = 8;

  private final Table table = TableGenerator.enumerated(1).table();

  @Param("10000000")
  public int situations;

  private byte[][] codes = new byte[0][0];
  private HistoryMonth month = new HistoryMonth("ask", YearMonth.of(2026, 1), 0, List.of());
  private final ReplayedRulebook before = rulebook(table);
  private final ReplayedRulebook after = rulebook(withoutRow(table, 0));

  /** Makes the history. */
  @Setup
  public void prepare() {
    codes = Columns.of(table.columns(), situations);
    var facts = new ArrayList<FactHistory>();
    for (int i = 0; i < codes.length; i++) {
      var column = table.columns().get(i);
      facts.add(new FactHistory(column.name(), column.coding(), new FactColumn.Bytes(codes[i])));
    }
    month = new HistoryMonth("ask", YearMonth.of(2026, 1), situations, facts);
  }

  @Benchmark
  public Difference replay() {
    return Replay.compare(month, before, after);
  }

  @Benchmark
  public long touchAllBytes() {
    return Columns.touch(codes);
  }

  private static ReplayedRulebook rulebook(Table goodwill) {
    var guardrail =
        new Table(
            goodwill.hitPolicy(),
            goodwill.columns(),
            goodwill.outputs(),
            goodwill.rows().reversed().subList(0, GUARDRAIL_ROWS));
    return new ReplayedRulebook(
        List.of(
            new ReplayedRule(CompiledTable.of(goodwill), goodwill(goodwill), "goodwill"),
            new ReplayedRule(CompiledTable.of(guardrail), withheld(), "guardrail")));
  }

  private static List<RowEffect> goodwill(Table table) {
    return IntStream.range(0, table.rows().size())
        .mapToObj(
            row ->
                switch (row % 4) {
                  case 0, 1 -> new RowEffect(Effect.GRANTS, 10_00L + row);
                  case 2 -> new RowEffect(Effect.REFERS, 0);
                  default -> new RowEffect(Effect.DECLINES, 0);
                })
        .toList();
  }

  private static List<RowEffect> withheld() {
    return IntStream.range(0, GUARDRAIL_ROWS)
        .mapToObj(_ -> new RowEffect(Effect.WITHHOLDS, 0))
        .toList();
  }

  private static Table withoutRow(Table table, int row) {
    var rows = new ArrayList<>(table.rows());
    rows.remove(row);
    return new Table(table.hitPolicy(), table.columns(), table.outputs(), rows);
  }
}
