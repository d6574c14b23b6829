package leeway.engine;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * Seeds for tests over random inputs: new in each run, so that a law is tried on ever more inputs.
 * A failure names its seed; {@code -Dleeway.seed=<seed>} runs that one again.
 */
public final class Seeds {
  private static final int COUNT = 40;

  private Seeds() {}

  /** Forty seeds that no run has seen, or the one that was asked for. */
  public static LongStream fresh() {
    Long asked = Long.getLong("leeway.seed");
    return asked != null ? LongStream.of(asked) : new Random().longs(COUNT);
  }
}
