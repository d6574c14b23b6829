package leeway.server.desk.till;

/**
 * What protects whoever acts.
 *
 * @param above who stands above the managers; blank where nobody does yet
 * @param receipt the receipt that was looked for, as it was typed; blank for none
 * @param found what the record says of it; blank where none was looked for
 */
public record CoverView(String above, String receipt, String found) {}
