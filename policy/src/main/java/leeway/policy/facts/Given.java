package leeway.policy.facts;

import leeway.engine.feel.Value;
import leeway.policy.Source;

/** A fact as it came in, not typed yet, and how it is known. */
public record Given(Value value, Source source) {}
