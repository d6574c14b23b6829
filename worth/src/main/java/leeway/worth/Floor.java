package leeway.worth;

/**
 * The published amount of cost up to which nobody's worth, history or suspicion is looked at. What
 * the same customer or order has cost in the last seven days counts with it, so that splitting an
 * ask leads nowhere.
 */
public record Floor(Money amount) {

  public Floor {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("the floor must be zero or more, got " + amount);
    }
  }

  /** Whether a yes of this cost, after these last seven days, is at or below the floor. */
  public boolean holds(Money cost, Money lastSevenDays) {
    return cost.plus(lastSevenDays).compareTo(amount) <= 0;
  }
}
