package leeway.generator.world;

import leeway.generator.figures.Segment;

/**
 * A customer with a card, an account or a warranty registration. {@code home} is the store, or the
 * dealer who sells to him; days count from the first of the history and may be negative; {@code
 * purchasesPerYear} and {@code meanReceipt} are his own.
 */
public record Customer(
    int index,
    String id,
    Segment segment,
    Home home,
    String name,
    Span span,
    double purchasesPerYear,
    double meanReceipt) {

  /** Where a customer buys, where that is, and what he speaks. */
  public record Home(String place, String region, String city, String language) {}

  /** From the day of joining to before the day of leaving for reasons of his own. */
  public record Span(int joinedDay, int leavesDay) {
    /** Returns whether the customer is there on this day. */
    public boolean holds(int day) {
      return joinedDay <= day && day < leavesDay;
    }
  }

  /** Returns whether the customer took a card for a single purchase. */
  public boolean boughtOnce() {
    return span.leavesDay() == span.joinedDay() + 1;
  }
}
