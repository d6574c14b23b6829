package leeway.server.platform;

import leeway.worth.Money;

/** Amounts as people read them on cards and pages. */
public final class MoneyText {
  private MoneyText() {}

  /** The amount with its decimals and currency, such as {@code 354.49 USD}. */
  public static String of(Money money) {
    return money.toString();
  }
}
