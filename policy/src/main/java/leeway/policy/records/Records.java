package leeway.policy.records;

import java.util.Optional;
import leeway.engine.feel.Value;

/** The imported documents of a company, by collection and key, as they are now. */
public interface Records {

  /** The document under a key. */
  Optional<Value> find(String collection, String key);

  /** These documents where {@code changes}, the later ones before the earlier, do not have them. */
  default Records after(Iterable<RecordChange> changes) {
    return (collection, key) -> {
      var found = find(collection, key);
      for (var change : changes) {
        if (change.collection().equals(collection) && change.key().equals(key)) {
          found = Optional.of(change.document());
        }
      }
      return found;
    };
  }
}
