package leeway.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import leeway.engine.feel.Value;
import leeway.engine.table.Answer;
import leeway.engine.table.BatchMatcher;
import leeway.engine.table.CompiledTable;
import leeway.engine.table.FactColumn;
import leeway.engine.table.Matcher;
import leeway.engine.table.Outcome;
import leeway.engine.table.model.Coding;
import leeway.engine.table.model.Table;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 24 rows, 8 inputs, 4 outputs: coded rows, records of texts, and raw maps of facts with the full
 * explanation. There are so many situations that the processor cannot learn the way of each through
 * the {@code if}s by heart: with 4,096 of them it did, and plain Java looked six times faster than
 * it is. The texts of the records keep their hash codes from one round to the next, as texts do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SmallTableBenchmark {
  static final int SITUATIONS = 1 << 16;

  /** For what takes microseconds: enough not to be learnt, and few enough for a second. */
  static final int FEWER = 1 << 12;

  private static final int WIDTH = 8;
  private static final int TEXTS = 4;

  private final Workload workload = TableGenerator.small(SITUATIONS);
  private final long[] codes = workload.codes();
  private final CompiledTable compiled = CompiledTable.of(workload.table());
  private final Matcher matcher = compiled.matcher();
  private final BatchMatcher batch = batch(compiled, codes);
  private final PlainJava.OnCodes plainOnCodes = PlainJava.onCodes(workload.table());
  private final PlainJava.OnRecords plainOnRecords = PlainJava.onRecords(workload.table());
  private final List<Map<String, Value>> facts = workload.facts().subList(0, FEWER);
  private final Situation[] records = records(workload);
  private final Coding.Texts[] texts = texts(workload.table());
  private final long[] codedBlock = new long[BatchMatcher.BLOCK * WIDTH];
  private final BatchMatcher batchOfBlock = batch(compiled, codedBlock);
  private final int[] hits = new int[BatchMatcher.BLOCK];

  /** KIE and its facts. */
  @State(Scope.Benchmark)
  public static class Kie {
    private final Workload workload = TableGenerator.small(FEWER);
    private final KieTable table = new KieTable(workload.table());
    private final List<Map<String, @Nullable Object>> facts =
        workload.facts().stream().map(it -> KieTable.facts(workload.table(), it)).toList();
  }

  /** CEL and its facts. */
  @State(Scope.Benchmark)
  public static class Cel {
    private final Workload workload = TableGenerator.small(FEWER);
    private final CelTable table = new CelTable(workload.table());
    private final List<Map<String, Object>> facts =
        workload.facts().stream().map(it -> CelTable.facts(workload.table(), it)).toList();
  }

  /** Compares the answers of all peers; throws where one differs. */
  void compareAnswers() {
    int[] expected = all(SITUATIONS, i -> matcher.hit(codes, WIDTH * i));
    int[] few = Arrays.copyOf(expected, FEWER);
    Answers.same("a batch of codes", expected, all(SITUATIONS, this::hitInBatch));
    Answers.same(
        "plain Java on codes", expected, all(SITUATIONS, i -> plainOnCodes.row(codes, WIDTH * i)));
    Answers.same(
        "plain Java on records", expected, all(SITUATIONS, i -> plainOnRecords.row(records[i])));
    Answers.same("masks on records", expected, all(SITUATIONS, this::hitOfRecord));
    Answers.same("masks on maps", few, all(FEWER, i -> row(matcher.answer(facts.get(i)))));
    var kie = new Kie();
    Answers.same("KIE", few, all(FEWER, i -> kie.table.row(kie.facts.get(i))));
    var cel = new Cel();
    Answers.same("CEL", few, all(FEWER, i -> cel.table.row(cel.facts.get(i))));
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long codedMasks() {
    long sum = 0;
    for (int from = 0; from < SITUATIONS; from += BatchMatcher.BLOCK) {
      batch.hits(from, BatchMatcher.BLOCK, hits);
      sum += Answers.sum(hits);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long codedMasksOneByOne() {
    long sum = 0;
    for (int at = 0; at < codes.length; at += WIDTH) {
      sum += matcher.hit(codes, at);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long codedPlainJava() {
    long sum = 0;
    for (int at = 0; at < codes.length; at += WIDTH) {
      sum += plainOnCodes.row(codes, at);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long recordMasks() {
    long sum = 0;
    for (int from = 0; from < SITUATIONS; from += BatchMatcher.BLOCK) {
      for (int i = 0; i < BatchMatcher.BLOCK; i++) {
        code(records[from + i], codedBlock, WIDTH * i);
      }
      batchOfBlock.hits(0, BatchMatcher.BLOCK, hits);
      sum += Answers.sum(hits);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(SITUATIONS)
  public long recordPlainJava() {
    long sum = 0;
    for (var situation : records) {
      sum += plainOnRecords.row(situation);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(FEWER)
  public void explainedMasks(Blackhole blackhole) {
    for (var situation : facts) {
      blackhole.consume(matcher.answer(situation));
    }
  }

  @Benchmark
  @OperationsPerInvocation(FEWER)
  public long unexplainedKie(Kie kie) {
    long sum = 0;
    for (var situation : kie.facts) {
      sum += kie.table.row(situation);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(FEWER)
  public long unexplainedCel(Cel cel) {
    long sum = 0;
    for (var situation : cel.facts) {
      sum += cel.table.row(situation);
    }
    return sum;
  }

  private int hitInBatch(int situation) {
    int[] one = new int[1];
    batch.hits(situation, 1, one);
    return one[0];
  }

  private int hitOfRecord(int situation) {
    code(records[situation], codedBlock, 0);
    return matcher.hit(codedBlock, 0);
  }

  private void code(Situation situation, long[] into, int at) {
    into[at] = code(texts[0], situation.kind());
    into[at + 1] = code(texts[1], situation.condition());
    into[at + 2] = code(texts[2], situation.tier());
    into[at + 3] = code(texts[3], situation.channel());
    into[at + 4] = situation.opened() ? 2 : 1;
    into[at + 5] = situation.days();
    into[at + 6] = situation.price();
    into[at + 7] = situation.returns();
  }

  private static int code(Coding.Texts texts, @Nullable String text) {
    return text == null ? 0 : texts.codeOf(text);
  }

  private static int row(Answer answer) {
    return answer.outcome() instanceof Outcome.Hit(int row) ? row : Matcher.NONE;
  }

  private static int[] all(int count, IntUnaryOperator row) {
    return IntStream.range(0, count).map(row).toArray();
  }

  private static BatchMatcher batch(CompiledTable compiled, long[] rows) {
    var columns = IntStream.range(0, WIDTH).mapToObj(i -> new FactColumn.Longs(rows, i, WIDTH));
    return new BatchMatcher(compiled, columns.toList());
  }

  private static Coding.Texts[] texts(Table table) {
    return table.columns().stream()
        .limit(TEXTS)
        .map(column -> (Coding.Texts) column.coding())
        .toArray(Coding.Texts[]::new);
  }

  private static Situation[] records(Workload workload) {
    long[] codes = workload.codes();
    var texts = texts(workload.table());
    return IntStream.range(0, SITUATIONS)
        .map(i -> WIDTH * i)
        .mapToObj(
            at ->
                new Situation(
                    text(texts[0], codes[at]),
                    text(texts[1], codes[at + 1]),
                    text(texts[2], codes[at + 2]),
                    text(texts[3], codes[at + 3]),
                    codes[at + 4] == 2,
                    codes[at + 5],
                    codes[at + 6],
                    codes[at + 7]))
        .toArray(Situation[]::new);
  }

  private static @Nullable String text(Coding.Texts texts, long code) {
    return code == 0 ? null : ((Value.Text) Workload.decode(texts, code)).value();
  }
}
