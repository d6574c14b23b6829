package leeway.generator.world;

import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;

/** What a history is made from: figures, seed and scale (1 = as the company's page says). */
public record Setting(Figures figures, long seed, double scale) {
  /** Checks the scale. */
  public Setting {
    if (!(scale > 0 && scale <= 10)) {
      throw new IllegalArgumentException("scale must be above 0 and at most 10, got " + scale);
    }
  }

  /** Returns the stream of draws of this name and these keys. */
  public Draws draws(String name, long... keys) {
    return Draws.of(seed, figures.id() + "/" + name, keys);
  }

  /** Returns a count of scale 1 at this scale, rounded. */
  public int scaled(double count) {
    return StrictMath.toIntExact(StrictMath.round(count * scale));
  }
}
