package leeway.bench;

import java.util.Map;
import java.util.Optional;

/**
 * A ratio that must be reached: the first measurement divided by the second is at least {@code
 * least}. Measurements are named as {@link Bench} prints them; a name that is a number is that many
 * nanoseconds.
 */
record Target(String name, String dividend, String divisor, double least) {

  /** The ratio, if both were measured. */
  Optional<Double> ratio(Map<String, Measurement> measured) {
    var above = nanos(dividend, measured);
    var below = nanos(divisor, measured);
    return above.flatMap(nanos -> below.map(by -> nanos / by));
  }

  private static Optional<Double> nanos(String name, Map<String, Measurement> measured) {
    return Character.isDigit(name.charAt(0))
        ? Optional.of(Double.parseDouble(name))
        : Optional.ofNullable(measured.get(name)).map(Measurement::nanos);
  }
}
