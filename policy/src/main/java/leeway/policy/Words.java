package leeway.policy;

/**
 * The words of an answer in the language of the ask: what to say to the customer, how it is done (a
 * till key or another way), and the draft of the note. No other part of an answer depends on the
 * language.
 */
public record Words(String say, String execute, String note) {}
