package leeway.policy;

import leeway.worth.Money;

/** What the yes that is asked for would cost us, beside its face value. */
public sealed interface Cost {

  /** Cost to us and face value, neither negative. */
  record Known(Money cost, Money face) implements Cost {
    public Known {
      if (cost.isNegative() || face.isNegative()) {
        throw new IllegalArgumentException(
            "a cost must be zero or more, got " + cost + " (face " + face + ")");
      }
    }
  }

  /** The facts do not say what it would cost. */
  record Unknown() implements Cost {}
}
