package leeway.server.journal.posting;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.policy.journal.Digest;
import leeway.policy.journal.JsonValue;

/**
 * The answer that an entry rests upon, frozen as it was shown: which ask, which kind, the
 * assessment's digest and its plain content, and the facts with their privacy.
 */
public record Answer(
    String ask,
    String kind,
    Digest digest,
    JsonValue.Struct assessment,
    SortedMap<String, Part> facts) {

  public Answer {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  Part part() {
    return Part.group(
        Map.of(
            "ask", Part.plain(ask),
            "assessment", new Part.Plain(assessment),
            "digest", Part.plain(digest.hex()),
            "facts", Part.group(facts),
            "kind", Part.plain(kind)));
  }
}
