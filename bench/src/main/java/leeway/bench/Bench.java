package leeway.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs one group of benchmarks: compares the answers of all peers, then runs every benchmark in a
 * fork of its own, round after round, so that all peers of a round see the machine in the same
 * mood. Prints JSON lines; exits with 1 and the name of each target that was missed.
 */
public final class Bench {
  private static final int ROUNDS = 3;
  private static final int WARM_UP = 3;
  private static final int ITERATIONS = 6;
  private static final TimeValue WARM_UP_TIME = TimeValue.milliseconds(500);
  private static final TimeValue ITERATION_TIME = TimeValue.milliseconds(300);

  private static final List<Target> ENGINE =
      List.of(
          new Target("a coded", "SmallTable.codedPlainJava", "SmallTable.codedMasks", 4),
          new Target("a records", "SmallTable.recordPlainJava", "SmallTable.recordMasks", 0.8),
          new Target("a explained", "SmallTable.unexplainedKie", "SmallTable.explainedMasks", 20),
          new Target(
              "b 1000 rows", "LargeTable.uniqueScan:1000", "LargeTable.uniqueMasks:1000", 100),
          new Target(
              "b 16384 rows", "LargeTable.uniqueScan:16384", "LargeTable.uniqueMasks:16384", 100),
          new Target("c 1000 rows", "LargeTable.firstScan:1000", "LargeTable.firstMasks:1000", 100),
          new Target(
              "c 16384 rows", "LargeTable.firstScan:16384", "LargeTable.firstMasks:16384", 100),
          new Target("bulk DuckDB", "Bulk.duckDb:10000000", "Bulk.masks:10000000", 12),
          new Target("bulk touch", "Bulk.touchAllBytes:10000000", "Bulk.masks:10000000", 0.3),
          new Target(
              "replay touch", "Replay.touchAllBytes:10000000", "Replay.replay:10000000", 0.1),
          new Target("replay within a second", "1000000000", "Replay.replay:10000000", 1),
          new Target("parse within 10 µs", "10000", "Compile.parseExpression", 1),
          new Target(
              "compile and check within 20 ms",
              "20000000",
              "Compile.compileAndCheckSmallTable",
              1));

  /** A coded decision may allocate nothing; what the profiler itself adds is far below a byte. */
  private static final double ALLOCATED_MAX = 0.1;

  private final PrintStream out;
  private final Map<String, List<RunResult>> results = new LinkedHashMap<>();

  private Bench(PrintStream out) {
    this.out = out;
  }

  /** {@code engine} for all benchmarks of the engine; a second argument picks some by a regex. */
  public static void main(String[] args) throws RunnerException {
    if (args.length == 0 || args.length > 2 || !args[0].equals("engine")) {
      System.err.println(
          "leeway bench: expects `engine`, perhaps with a regex that picks benchmarks");
      System.exit(2);
    }
    System.exit(new Bench(System.out).run(args.length == 2 ? args[1] : ".*"));
  }

  private int run(String picked) throws RunnerException {
    out.println(machine());
    compareAnswers();
    for (int round = 0; round < ROUNDS; round++) {
      for (var result : new Runner(options(picked)).run()) {
        results.computeIfAbsent(name(result), _ -> new ArrayList<>()).add(result);
      }
    }
    Map<String, Measurement> measured = new LinkedHashMap<>();
    results.forEach((name, rounds) -> measured.put(name, Measurement.of(name, rounds)));
    measured.values().forEach(it -> out.println(it.json()));
    var missed = missed(measured);
    missed.forEach(name -> System.err.println("leeway bench: missed " + name));
    return missed.isEmpty() ? 0 : 1;
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "{\"jdk\": \"%s\", \"os\": \"%s %s\", \"processors\": %d, \"forks\": %d, \"iterations\":"
            + " %d}",
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        ROUNDS,
        ITERATIONS);
  }

  /** Nobody is measured before all peers have answered alike. */
  static void compareAnswers() {
    new SmallTableBenchmark().compareAnswers();
    for (int rows : new int[] {1000, 16_384}) {
      var large = new LargeTableBenchmark();
      large.rows = rows;
      large.prepare();
      large.compareAnswers();
    }
    var bulk = new BulkBenchmark();
    bulk.situations = 1_000_000;
    bulk.prepare();
    bulk.compareAnswers();
  }

  private static Options options(String picked) {
    return new OptionsBuilder()
        .include("leeway\\.bench\\.(" + picked + ")")
        .forks(1)
        .warmupIterations(WARM_UP)
        .warmupTime(WARM_UP_TIME)
        .measurementIterations(ITERATIONS)
        .measurementTime(ITERATION_TIME)
        .addProfiler(GCProfiler.class)
        .jvmArgs(
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx4g")
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }

  /** {@code SmallTable.codedMasks}, with the parameters after a colon. */
  private static String name(RunResult result) {
    var params = result.getParams();
    var name = params.getBenchmark().replace("leeway.bench.", "").replace("Benchmark.", ".");
    var values =
        params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(","));
    return values.isEmpty() ? name : name + ":" + values;
  }

  private List<String> missed(Map<String, Measurement> measured) {
    var missed = new ArrayList<String>();
    for (var target : ENGINE) {
      target
          .ratio(measured)
          .ifPresent(
              ratio -> {
                out.printf(
                    Locale.ROOT,
                    "{\"target\": \"%s\", \"ratio\": %.2f, \"least\": %s, \"met\": %b}%n",
                    target.name(),
                    ratio,
                    target.least(),
                    ratio >= target.least());
                if (ratio < target.least()) {
                  missed.add(target.name());
                }
              });
    }
    var coded = measured.get("SmallTable.codedMasks");
    if (coded != null && coded.allocatedBytes() > ALLOCATED_MAX) {
      missed.add("a coded without allocation");
    }
    return missed;
  }
}
