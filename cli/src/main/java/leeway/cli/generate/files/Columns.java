package leeway.cli.generate.files;

import java.time.LocalDateTime;
import leeway.cli.generate.history.Ask;

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

  /** Returns when it was answered: after the waiting. */
  static LocalDateTime answeredAt(Ask ask) {
    return ask.at().plusSeconds(StrictMath.round(ask.answer().waitedMinutes() * 60));
  }

  /** Returns an amount of the company's currency in cents. */
  static long cents(double amount) {
    return StrictMath.round(amount * 100);
  }
}
