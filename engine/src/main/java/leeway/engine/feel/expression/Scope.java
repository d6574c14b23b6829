package leeway.engine.feel.expression;

import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.engine.feel.functions.Builtins;
import org.jspecify.annotations.Nullable;

/** The values that an expression can speak of, by name; an inner scope hides the outer one. */
public final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, ? extends Value> values;

  private Scope(@Nullable Scope outer, Map<String, ? extends Value> values) {
    this.outer = outer;
    this.values = values;
  }

  /** A scope of these values and the built-in functions; the map is kept, not copied. */
  public static Scope of(Map<String, ? extends Value> values) {
    return new Scope(new Scope(null, Builtins.all()), values);
  }

  /** A scope that has these values too; the map is kept, so that it may still be filled. */
  public Scope inner(Map<String, ? extends Value> more) {
    return new Scope(this, more);
  }

  /** The value of a name, where it is known. */
  public Optional<Value> find(String name) {
    for (var scope = this; scope != null; scope = scope.outer) {
      var value = scope.values.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
