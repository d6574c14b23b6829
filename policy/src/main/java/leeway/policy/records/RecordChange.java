package leeway.policy.records;

import leeway.engine.feel.Value;

/** A document as it is from now on. */
public record RecordChange(String collection, String key, Value document) {}
