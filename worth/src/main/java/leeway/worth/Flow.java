package leeway.worth;

import java.util.Currency;

/**
 * What leaves us in one outcome and what comes back: cash at face value (negative where the
 * customer pays), goods out at what we would otherwise get for them, goods back at their resale
 * value.
 */
public record Flow(Money cash, Money goodsOut, Money goodsBack) {

  public Flow {
    if (goodsOut.isNegative() || goodsBack.isNegative()) {
      throw new IllegalArgumentException(
          "goods out and goods back must be zero or more, got " + goodsOut + " and " + goodsBack);
    }
  }

  /** Nothing moves. */
  public static Flow none(Currency currency) {
    var zero = Money.zero(currency);
    return new Flow(zero, zero, zero);
  }

  /** What leaves us less what comes back. */
  public Money net() {
    return cash.plus(goodsOut).minus(goodsBack);
  }
}
