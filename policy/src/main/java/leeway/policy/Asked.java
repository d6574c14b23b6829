package leeway.policy;

/**
 * What the customer asks for: the code of the concession, and what a yes would cost beyond what is
 * offered anyway.
 */
public record Asked(String concession, Cost beyond) {}
