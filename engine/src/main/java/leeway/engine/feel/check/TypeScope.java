package leeway.engine.feel.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import leeway.engine.feel.FeelType;

/**
 * The types of the names that an expression can speak of. In an open scope there may be more names
 * than are known, as in a filter over items of any type.
 */
public record TypeScope(Map<String, FeelType> types, boolean isOpen) {
  public TypeScope {
    types = Map.copyOf(types);
  }

  /** Only these names. */
  public static TypeScope of(Map<String, FeelType> types) {
    return new TypeScope(types, false);
  }

  /** The type of a name, where it is known. */
  Optional<FeelType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** One name more. */
  public TypeScope with(String name, FeelType type) {
    return with(Map.of(name, type));
  }

  TypeScope with(Map<String, FeelType> more) {
    var all = new HashMap<>(types);
    all.putAll(more);
    return new TypeScope(all, isOpen);
  }

  TypeScope opened() {
    return new TypeScope(types, true);
  }
}
