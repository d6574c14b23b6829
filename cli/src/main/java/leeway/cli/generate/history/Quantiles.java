package leeway.cli.generate.history;

/**
 * Even spreads for groups too small for chance: fourteen fleets drawn at random would miss their
 * published mean by a sixth. The k-th of n members gets the quantile (k + ½) / n, scaled so that
 * the mean is exact.
 */
final class Quantiles {
  private Quantiles() {}

  /** Returns the k-th of n lognormal numbers with this mean. */
  static double logNormal(double mean, double spread, int k, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += StrictMath.exp(spread * Normal.quantile((i + .5) / n));
    }
    int shuffled =
        (int) ((k * 7919L + 3) % n); // 7919 is prime: a fixed order that is not one of size
    return mean * n / sum * StrictMath.exp(spread * Normal.quantile((shuffled + .5) / n));
  }
}
