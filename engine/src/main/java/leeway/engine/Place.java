package leeway.engine;

/** A span of a named source, such as a file. */
public record Place(String source, Span span) {}
