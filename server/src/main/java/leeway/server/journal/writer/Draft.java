package leeway.server.journal.writer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;
import leeway.server.journal.posting.Author;
import leeway.server.journal.posting.Consequence;
import leeway.server.journal.posting.Happening;
import leeway.server.journal.posting.Posting;

/**
 * A posting whose private parts are sealed: all of the entry's body that does not depend on what
 * the commit finds.
 */
public record Draft(Posting posting, Digest key, SortedMap<String, JsonValue> body) {

  public Draft {
    body = Collections.unmodifiableSortedMap(new TreeMap<>(body));
  }

  /** The ask on whose answer a machine acts: its token is good for one act. */
  Optional<String> askOfMachine() {
    return posting.author().kind() == Author.Kind.MACHINE
            && posting.happening() instanceof Happening.Act act
        ? Optional.of(act.answer().ask())
        : Optional.empty();
  }

  /** The consequences of one type, in their order. */
  <T extends Consequence> List<T> consequences(Class<T> type) {
    return posting.consequences().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
