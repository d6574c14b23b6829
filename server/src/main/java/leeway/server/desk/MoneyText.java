package leeway.server.desk;

import leeway.worth.Money;

/** Amounts as people read them on cards and pages. */
final class MoneyText {
  private MoneyText() {}

  /** The amount with its decimals and currency, such as {@code 354.49 USD}. */
  static String of(Money money) {
    return money.toString();
  }
}
