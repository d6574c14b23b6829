package leeway.server.desk.api;

/** One of a closed set, with the word that people see. */
public record Choice(String code, String label) {}
