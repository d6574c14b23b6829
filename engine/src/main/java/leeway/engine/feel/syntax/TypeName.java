package leeway.engine.feel.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A type as it is written, its names not yet looked up. */
public sealed interface TypeName {

  /** A built-in type or an item definition. */
  record Named(String name) implements TypeName {}

  /** {@code list<item>}. */
  record ListOf(TypeName item) implements TypeName {}

  /** {@code range<item>}. */
  record RangeOf(TypeName item) implements TypeName {}

  /** {@code context<member: type, …>}. */
  record ContextOf(SequencedMap<String, TypeName> members) implements TypeName {
    public ContextOf {
      members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }
  }

  /** {@code function<parameter, …> -> result}. */
  record FunctionOf(List<TypeName> parameters, TypeName result) implements TypeName {
    public FunctionOf {
      parameters = List.copyOf(parameters);
    }
  }
}
