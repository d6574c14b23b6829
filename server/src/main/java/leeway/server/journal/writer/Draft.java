package leeway.server.journal.writer;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Posting;

/**
 * A posting whose private parts are sealed: all of the entry's body that does not depend on what
 * the commit finds.
 */
public record Draft(Posting posting, Digest key, SortedMap<String, JsonValue> body) {

  public Draft {
    body = Collections.unmodifiableSortedMap(new TreeMap<>(body));
  }

  /** The consequences of one type, in their order. */
  <T extends Consequence> List<T> consequences(Class<T> type) {
    return posting.consequences().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
