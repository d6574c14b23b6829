package leeway.server.desk.answer;

import java.util.Map;
import java.util.TreeMap;
import leeway.policy.Source;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Given;
import leeway.policy.facts.Privacy;
import org.jspecify.annotations.Nullable;

/**
 * Says how each fact is known that comes through a door. A person saw it, or was told by the
 * customer. A machine relays, and what it relays is unknown to its own act; but the references that
 * it names (which order, which items) say what is asked for, and count: what hangs on them is
 * looked up.
 */
final class Doorkeeper {
  private Doorkeeper() {}

  static Map<String, Given> facts(
      Map<String, Given> given, Asker asker, Map<String, FactDefinition> definitions) {
    var facts = new TreeMap<String, Given>();
    given.forEach(
        (name, fact) -> facts.put(name, known(fact, asker.isMachine(), definitions.get(name))));
    return facts;
  }

  private static Given known(Given fact, boolean byMachine, @Nullable FactDefinition definition) {
    boolean isReference = definition != null && definition.privacy() == Privacy.LINKED;
    if (byMachine) {
      return new Given(fact.value(), isReference ? Source.STATED : Source.RELAYED);
    }
    return fact.source() == Source.SEEN ? fact : new Given(fact.value(), Source.STATED);
  }
}
