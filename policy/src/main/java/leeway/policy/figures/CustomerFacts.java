package leeway.policy.figures;

/**
 * The facts that say what is known of the customer, and how many wait behind; blank where the
 * company has no such fact.
 */
public record CustomerFacts(
    String segment, String goodwillInAYear, String goodwillInSevenDays, String peopleBehind) {

  /** Whether the figures read what a customer had beyond what was owed. */
  public boolean readsGoodwill() {
    return !goodwillInAYear.isBlank() || !goodwillInSevenDays.isBlank();
  }
}
