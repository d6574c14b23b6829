package leeway.generator.chance;

import java.util.List;

/** A curve from which a number is drawn. */
public sealed interface Spread {
  /** Returns a number from this curve. */
  double draw(Draws draws);

  /** Always the same number. */
  record Fixed(double value) implements Spread {
    @Override
    public double draw(Draws draws) {
      return value;
    }
  }

  /** LN(m, s): lognormal with median m and standard deviation s of the logarithm. */
  record LogNormal(double median, double s) implements Spread {
    @Override
    public double draw(Draws draws) {
      return at(draws.gaussian());
    }

    /** Returns the number at so many standard deviations. */
    public double at(double z) {
      return median * StrictMath.exp(s * z);
    }
  }

  /** U(a, b): even between both ends. */
  record Even(double from, double to) implements Spread {
    @Override
    public double draw(Draws draws) {
      return from + (to - from) * draws.uniform();
    }
  }

  /** Bands of whole numbers, each with its share; even inside a band, both ends included. */
  record Bands(List<Band> bands, Choice<Band> choice) implements Spread {
    /** Returns the curve of these bands. */
    public static Bands of(List<Band> bands) {
      return new Bands(List.copyOf(bands), Choice.among(bands, Band::share));
    }

    @Override
    public double draw(Draws draws) {
      Band band = choice.draw(draws);
      return draws.between(band.low(), band.high());
    }
  }

  /** Whole numbers from low to high, with their share. */
  record Band(int low, int high, double share) {}
}
