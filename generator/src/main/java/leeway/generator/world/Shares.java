package leeway.generator.world;

/** Splits a whole number by weights. */
final class Shares {
  private Shares() {}

  /**
   * Returns {@code total} split by weights so that the parts sum to it: each part is at least 1
   * while there is enough for all, and the rest follows the running sum of the weights.
   */
  static int[] split(int total, double[] weights) {
    var parts = new int[weights.length];
    int each = total >= weights.length ? 1 : 0;
    int rest = total - each * weights.length;
    double whole = 0;
    for (double weight : weights) {
      whole += weight;
    }
    double running = 0;
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      running += weights[i];
      long upTo = StrictMath.round(rest * running / whole);
      parts[i] = each + (int) (upTo - given);
      given = upTo;
    }
    return parts;
  }
}
