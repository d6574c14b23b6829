package leeway.worth;

/** What is known of the customer's worth. Read only above the floor. */
public sealed interface Customer {

  /**
   * The margin still to come, and the goodwill that this customer had in the last 365 days; what
   * was owed to them is not counted.
   */
  record OfSegment(MarginBand margin, Money goodwillLastYear) implements Customer {
    public OfSegment {
      if (goodwillLastYear.isNegative()) {
        throw new IllegalArgumentException(
            "goodwill must be zero or more, got " + goodwillLastYear);
      }
    }
  }

  /** Nobody knows a segment, so there is no figure. */
  record WithoutSegment() implements Customer {}
}
