package leeway.bench;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * What one benchmark took: the mean over the measured iterations of all rounds in nanoseconds per
 * operation, half the width of its 99.9 % confidence interval, and the bytes allocated per
 * operation.
 */
record Measurement(String name, double nanos, double mean, double error, double allocatedBytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The measurement of one benchmark from each round's result. */
  static Measurement of(String name, List<RunResult> rounds) {
    var nanos = new ListStatistics();
    double allocated = 0;
    for (var round : rounds) {
      for (var fork : round.getBenchmarkResults()) {
        for (var iteration : fork.getIterationResults()) {
          nanos.addValue(iteration.getPrimaryResult().getScore());
        }
      }
      var bytes = round.getSecondaryResults().get(ALLOCATED);
      allocated = Math.max(allocated, bytes == null ? 0 : bytes.getScore());
    }
    return new Measurement(
        name, nanos.getPercentile(50), nanos.getMean(), nanos.getMeanErrorAt(0.999), allocated);
  }

  /** One line of JSON. */
  String json() {
    return String.format(
        Locale.ROOT,
        "{\"benchmark\": \"%s\", \"nanosPerOp\": %.3f, \"mean\": %.3f, \"error\": %.3f,"
            + " \"allocatedBytesPerOp\": %.3f}",
        name,
        nanos,
        mean,
        error,
        allocatedBytes);
  }
}
