package leeway.policy.document;

import leeway.engine.Problem;
import leeway.engine.feel.Value;

/** One document from outside: a value, or the reason why it is none. */
public sealed interface Parsed {

  /** A document that could be read. */
  record Document(Value value) implements Parsed {}

  /** A document that could not. */
  record Broken(Problem problem) implements Parsed {}
}
