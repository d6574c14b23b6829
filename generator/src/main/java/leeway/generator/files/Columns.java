package leeway.generator.files;

import leeway.generator.history.Ask;

/** What several files say of an ask in the same way. */
final class Columns {
  private Columns() {}

  /** Returns the receipt or order that the ask is about, or nothing. */
  static String receipt(Ask ask) {
    return switch (ask.matter().purchase()) {
      case Ask.Purchase.Made made -> made.receipt();
      case Ask.Purchase.None _ -> "";
    };
  }

  /** Returns an amount of the company's currency in cents. */
  static long cents(double amount) {
    return StrictMath.round(amount * 100);
  }
}
