package leeway.policy.facts;

/** What is wrong with one fact that came in: its name, what we accept and what came. */
public record FieldProblem(String fact, String what) {}
