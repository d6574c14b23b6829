package leeway.generator.purchases;

import java.time.LocalDateTime;

/** A purchase, or what was given back for one. Amounts are cents of the company's currency. */
public sealed interface Sale {
  /** Returns when it was rung up. */
  LocalDateTime at();

  /**
   * A receipt or an order line; the customer's id is empty without a card; {@code cost} is what the
   * goods cost us.
   */
  record Receipt(
      LocalDateTime at,
      String customer,
      String place,
      String number,
      String sku,
      int quantity,
      Money money,
      String tender)
      implements Sale {
    Receipt numbered(String newNumber) {
      return new Receipt(at, customer, place, newNumber, sku, quantity, money, tender);
    }

    Receipt ofPieces(int pieces) {
      return new Receipt(at, customer, place, number, sku, pieces, money, tender);
    }
  }

  /** A refund for a receipt that may be older than the history. */
  record Refund(
      LocalDateTime at,
      String customer,
      String number,
      String sku,
      long refunded,
      String tender,
      String original)
      implements Sale {
    Refund numbered(String newNumber) {
      return new Refund(at, customer, newNumber, sku, refunded, tender, original);
    }
  }

  /** What was paid, what the goods cost us, what a promotion took off before. */
  record Money(long net, long cost, long discount) {}
}
