package leeway.server.setup;

/** What is wrong with the answer in a field: the name of its text. */
record Mistake(String field, String text) {}
