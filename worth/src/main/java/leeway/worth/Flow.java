package leeway.worth;

import java.util.Currency;

/**
 * What leaves us and what comes back: cash at face value (negative where the customer pays), goods
 * out at what we would otherwise get for them, goods back at their resale value.
 */
public record Flow(Money cash, Money goodsOut, Money goodsBack) {

  /** Nothing moves. */
  public static Flow none(Currency currency) {
    var zero = Money.zero(currency);
    return new Flow(zero, zero, zero);
  }

  /** What leaves us less what comes back. */
  public Money net() {
    return cash.plus(goodsOut).minus(goodsBack);
  }

  /** What moves beyond another flow. */
  public Flow beyond(Flow other) {
    return new Flow(
        cash.minus(other.cash), goodsOut.minus(other.goodsOut), goodsBack.minus(other.goodsBack));
  }
}
