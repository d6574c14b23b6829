package leeway.generator.chance;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A weighted choice among things; weights need not sum to 1. Immutable. */
public final class Choice<T> {
  private final List<T> things;
  private final double[] cumulative;

  private Choice(List<T> things, double[] cumulative) {
    this.things = things;
    this.cumulative = cumulative;
  }

  /**
   * Returns the choice among {@code things}, each as likely as its weight; at least one weight is
   * above zero.
   */
  public static <T> Choice<T> among(List<T> things, ToDoubleFunction<? super T> weight) {
    var cumulative = new double[things.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += weight.applyAsDouble(things.get(i));
      cumulative[i] = sum;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "a choice needs a weight above 0, got " + things.size() + " things of weight " + sum);
    }
    return new Choice<>(List.copyOf(things), cumulative);
  }

  /** Returns one of the things. */
  public T draw(Draws draws) {
    return at(draws.uniform());
  }

  /** Returns the thing at this share of the whole weight, from 0 to below 1. */
  public T at(double share) {
    double target = share * total();
    int found = Arrays.binarySearch(cumulative, target);
    return things.get(Math.min(things.size() - 1, found >= 0 ? found + 1 : -found - 1));
  }

  /** Returns the sum of the weights. */
  public double total() {
    return cumulative[cumulative.length - 1];
  }
}
