package leeway.policy.rulebook.assess;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.KindId;
import leeway.policy.facts.Facts;
import leeway.policy.facts.Privacy;

/**
 * The facts that a rule may test: the plain ones, the kind of the request and the day of the ask.
 */
public final class PlainFacts {
  private final Set<String> names = new TreeSet<>();

  public PlainFacts(Facts facts) {
    facts
        .definitions()
        .forEach(
            (name, definition) -> {
              if (definition.privacy() == Privacy.PLAIN) {
                names.add(name);
              }
            });
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The names that a rule finds. */
  Set<String> names() {
    var all = new TreeSet<>(names);
    all.add(Facts.KIND);
    all.add(Facts.TODAY);
    return all;
  }

  /** A situation in which nothing is known but the kind and the day. */
  Map<String, Value> unknown(KindId kind, LocalDate day) {
    var unknown = new HashMap<String, Value>();
    names.forEach(name -> unknown.put(name, Values.NULL));
    unknown.put(Facts.KIND, Values.text(kind.value()));
    unknown.put(Facts.TODAY, new Value.Date(day));
    return unknown;
  }
}
