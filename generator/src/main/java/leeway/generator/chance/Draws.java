package leeway.generator.chance;

/**
 * A stream of random draws, fully determined by seed, name and keys.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) with Stafford's mix 13. It is
 * written out here because the JDK promises its algorithms but not the bytes of {@code
 * nextGaussian} and its kin. Not thread-safe; a stream belongs to one entity and is thrown away
 * with it.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final double UNIT = 0x1.0p-53;

  /**
   * Above this mean a Poisson draw is the sum of two of half the mean: inversion needs exp(−mean)
   * to be well above zero.
   */
  private static final double POISSON_MEAN_MAX = 32;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /**
   * Returns the stream of this name and these keys: {@code of(7, "asks", day)} never depends on
   * what was drawn elsewhere.
   */
  public static Draws of(long seed, String name, long... keys) {
    long state = mix(seed + GOLDEN);
    for (int i = 0; i < name.length(); i++) {
      state = mix(state ^ name.charAt(i)) + GOLDEN;
    }
    for (long key : keys) {
      state = mix(state ^ key) + GOLDEN;
    }
    return new Draws(state);
  }

  /**
   * Returns the one uniform draw that belongs to these keys, without a stream: for loops over
   * millions of pairs.
   */
  public static double uniformAt(long stream, long first, long second) {
    return unit(mix(mix(stream + first * GOLDEN) ^ (second + 1) * GOLDEN));
  }

  /** Returns 64 random bits, for example to key {@link #uniformAt}. */
  public long bits() {
    state += GOLDEN;
    return mix(state);
  }

  /** Returns a number in [0, 1). */
  public double uniform() {
    return unit(bits());
  }

  /** Returns a whole number from 0 to {@code count − 1}. */
  public int below(int count) {
    if (count <= 0) {
      throw new IllegalArgumentException("a draw needs at least one possibility, got " + count);
    }
    return (int) (uniform() * count);
  }

  /** Returns a whole number between both ends, ends included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Returns true with this chance. */
  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Returns a standard normal number (Box and Muller, 1958). */
  public double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** Returns a lognormal number with this median and this standard deviation of the logarithm. */
  public double logNormal(double median, double spread) {
    return median * StrictMath.exp(spread * gaussian());
  }

  /** Returns a lognormal number with this mean: the median is mean / exp(spread² / 2). */
  public double logNormalOfMean(double mean, double spread) {
    return logNormal(mean / StrictMath.exp(spread * spread / 2), spread);
  }

  /** Returns an exponential number of mean 1. */
  public double exponential() {
    return -StrictMath.log(1 - uniform());
  }

  /**
   * Returns a gamma number of this shape and scale 1 (Marsaglia and Tsang, 2000; below shape 1 by
   * their boost).
   */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = gaussian();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0 && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /** Returns a Poisson number of this mean. */
  public int poisson(double mean) {
    if (mean > POISSON_MEAN_MAX) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    return mean <= 0 ? 0 : poissonAt(uniform(), mean);
  }

  /**
   * Returns the Poisson number of this mean at which its distribution function passes {@code
   * uniform}; mean at most 32.
   */
  public static int poissonAt(double uniform, double mean) {
    if (uniform
        <= 1 - mean) { // exp(−mean) ≥ 1 − mean: spares the exponential for nearly all customers on
      // nearly all days
      return 0;
    }
    double term = StrictMath.exp(-mean);
    double sum = term;
    int count = 0;
    while (uniform > sum && count < 1000) {
      count++;
      term *= mean / count;
      sum += term;
    }
    return count;
  }

  private static double unit(long bits) {
    return (bits >>> 11) * UNIT;
  }

  private static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
    return z ^ z >>> 31;
  }
}
