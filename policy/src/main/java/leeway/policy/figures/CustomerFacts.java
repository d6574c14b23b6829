package leeway.policy.figures;

/**
 * The facts that say what is known of the customer, and how many wait behind; blank where the
 * company has no such fact.
 */
record CustomerFacts(
    String segment, String goodwillInAYear, String goodwillInSevenDays, String peopleBehind) {}
