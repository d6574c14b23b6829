package leeway.policy.rulebook.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import leeway.engine.dmn.Drg;
import leeway.engine.dmn.Model;

/**
 * Which inputs stand behind the names of a model: the input itself, or all that a decision needs.
 */
public final class Requirements {
  private final Map<String, Drg> byName = new HashMap<>();
  private final Map<String, Drg> byId = new HashMap<>();

  public Requirements(Model model) {
    model.inputs().forEach(this::add);
    model.decisions().forEach(this::add);
  }

  private void add(Drg drg) {
    byName.put(drg.name(), drg);
    byId.put(drg.id(), drg);
  }

  /**
   * The inputs behind these names, near and far; names that are neither input nor decision fall
   * out.
   */
  public SortedSet<String> factsBehind(Set<String> names) {
    var facts = new TreeSet<String>();
    var seen = new TreeSet<String>();
    for (var name : names) {
      var drg = byName.get(name);
      if (drg != null) {
        collect(drg, facts, seen);
      }
    }
    return facts;
  }

  private void collect(Drg drg, SortedSet<String> facts, SortedSet<String> seen) {
    if (!seen.add(drg.id())) {
      return;
    }
    if (drg instanceof Drg.InputData input) {
      facts.add(input.name());
    }
    if (drg instanceof Drg.Decision decision) {
      for (var reference : decision.requirements()) {
        var required = byId.get(reference.id());
        if (required != null) {
          collect(required, facts, seen);
        }
      }
    }
  }
}
