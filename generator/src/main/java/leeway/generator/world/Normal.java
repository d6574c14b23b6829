package leeway.generator.world;

/** The normal distribution. */
public final class Normal {
  private Normal() {}

  /**
   * Returns the chance of a standard normal number below z (Abramowitz and Stegun 26.2.17, error
   * below 7.5e-8): z = 1.96 gives .975.
   */
  public static double below(double z) {
    if (z < 0) {
      return 1 - below(-z);
    }
    double t = 1 / (1 + .2316419 * z);
    double tail =
        t
            * (.319381530
                + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 1 - StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI) * tail;
  }

  /**
   * Returns the quantile of p (Abramowitz and Stegun 26.2.23, error below 4.5e-4): p = .975 gives
   * 1.96.
   */
  static double quantile(double p) {
    if (p > .5) {
      return -quantile(1 - p);
    }
    double t = StrictMath.sqrt(-2 * StrictMath.log(p));
    double top = 2.515517 + t * (.802853 + t * .010328);
    double bottom = 1 + t * (1.432788 + t * (.189269 + t * .001308));
    return top / bottom - t;
  }
}
