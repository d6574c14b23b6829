package leeway.server.setup;

/** Something to choose: its value in the form, and what people read. */
public record Option(String value, String label) {}
