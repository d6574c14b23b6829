package leeway.engine.dmn;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the models come from that a model imports. */
public interface Imports {

  /** The model of a namespace. */
  Optional<Model> model(String namespace);

  /** No models at all. */
  static Imports none() {
    return of(List.of());
  }

  /** These models. */
  static Imports of(Collection<Model> models) {
    var known = List.copyOf(models);
    return namespace -> known.stream().filter(it -> it.namespace().equals(namespace)).findFirst();
  }
}
