package leeway.policy;

import leeway.engine.feel.Value;

/** What is known of one fact at the moment of asking. Unknown is never false. */
public sealed interface Fact {

  /** A fact and how it is known. */
  record Known(Value value, Source source) implements Fact {
    public Known {
      if (value instanceof Value.Null) {
        throw new IllegalArgumentException("a known fact must have a value, got null");
      }
    }
  }

  /** Nobody knows yet. */
  record Unknown() implements Fact {}
}
