package leeway.engine.masks;

import java.util.List;
import java.util.Optional;
import leeway.engine.feel.Value;

/** What is known of the values of a fact that a table tests. */
public sealed interface Declared {

  /** One of these, and nothing else. */
  record OneOf(List<Value> values) implements Declared {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** A number of at most so many decimals. */
  record Decimals(int count) implements Declared {}

  /** Anything of its type. */
  record Anything() implements Declared {}

  /** The decimals, where they are declared. */
  default Optional<Integer> decimals() {
    return this instanceof Decimals(int count) ? Optional.of(count) : Optional.empty();
  }
}
