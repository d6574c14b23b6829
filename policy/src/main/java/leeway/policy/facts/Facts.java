package leeway.policy.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Fact;
import leeway.policy.KindId;
import leeway.policy.Situation;
import leeway.policy.Source;
import leeway.policy.document.Formula;

/** The facts and kinds of a rulebook. Immutable. */
public final class Facts {

  /** The name under which a formula finds the kind of the request. */
  public static final String KIND = "kind";

  /** The name under which a formula finds the day of the ask. */
  public static final String TODAY = "today";

  private final SortedMap<String, FactDefinition> definitions;
  private final SortedMap<KindId, Kind> kinds;
  // Invariant: a formula stands after the formulas whose facts it uses.
  private final SequencedMap<String, Formula> derivations;
  private final Door door;

  Facts(
      SortedMap<String, FactDefinition> definitions,
      SortedMap<KindId, Kind> kinds,
      SequencedMap<String, Formula> derivations,
      Company company) {
    this.definitions = Collections.unmodifiableSortedMap(definitions);
    this.kinds = Collections.unmodifiableSortedMap(kinds);
    this.derivations = derivations;
    this.door = new Door(definitions, company.currency());
  }

  public SortedMap<String, FactDefinition> definitions() {
    return definitions;
  }

  /** The definition of a fact, where there is one. */
  public Optional<FactDefinition> definition(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  public SortedMap<KindId, Kind> kinds() {
    return kinds;
  }

  /** The plain facts that people are asked for, so that words may name them. */
  public SortedMap<String, FactDefinition> tellable() {
    var tellable = new TreeMap<>(definitions);
    tellable
        .values()
        .removeIf(
            fact -> fact.privacy() != Privacy.PLAIN || fact.question().byLanguage().isEmpty());
    return tellable;
  }

  /** The facts that nobody is asked for and that do not follow from others. */
  public Set<String> lookedUpOnly() {
    return definitions.values().stream()
        .filter(fact -> !fact.derived() && fact.question().byLanguage().isEmpty())
        .map(FactDefinition::name)
        .collect(Collectors.toSet());
  }

  /** What came in, typed; nothing is derived yet. */
  public Typed type(Map<String, Given> given) {
    return door.type(given);
  }

  /**
   * The situation with its derived facts, computed anew. A derived fact is known as well as the
   * least well known of the facts that it comes from; where those do not tell, it is what was
   * given.
   */
  public Situation derive(KindId kind, LocalDate today, Situation given) {
    var scope = scope(kind, today, given);
    var situation = given;
    for (var derivation : derivations.entrySet()) {
      var name = derivation.getKey();
      var formula = derivation.getValue();
      var value = formula.evaluate(scope);
      if (definition(name).filter(definition -> fits(definition, value)).isPresent()) {
        scope.put(name, value);
        situation = situation.with(name, new Fact.Known(value, source(formula, situation)));
      }
    }
    return situation;
  }

  /**
   * The situation that plain facts make. What is derived from other than plain facts, which are not
   * kept, is what was kept of it; all else is derived anew.
   */
  public Situation remember(KindId kind, LocalDate day, Map<String, Value> plain) {
    var kept = new TreeMap<String, Fact.Known>();
    plain.forEach((name, value) -> kept.put(name, new Fact.Known(value, Source.LOOKED_UP)));
    var situation = derive(kind, day, new Situation(kept));
    for (var name : derivations.keySet()) {
      if (!sourcesOf(name).stream().allMatch(this::isKept)) {
        var known = kept.get(name);
        situation = known == null ? situation.without(name) : situation.with(name, known);
      }
    }
    return situation;
  }

  private boolean isKept(String name) {
    return definition(name).filter(FactDefinition::isKept).isPresent();
  }

  /** The facts that a fact is derived from, near and far; nothing for a fact that is given. */
  public SortedSet<String> sourcesOf(String name) {
    var sources = new TreeSet<String>();
    collectSources(name, sources);
    return sources;
  }

  private void collectSources(String name, SortedSet<String> sources) {
    var formula = derivations.get(name);
    if (formula != null) {
      for (var used : formula.names()) {
        if (definitions.containsKey(used) && sources.add(used)) {
          collectSources(used, sources);
        }
      }
    }
  }

  /** What a formula over facts finds: every fact by name, null where it is unknown. */
  public Map<String, Value> scope(KindId kind, LocalDate today, Situation situation) {
    var scope = new HashMap<String, Value>();
    definitions.keySet().forEach(name -> scope.put(name, Values.NULL));
    situation.known().forEach((name, fact) -> scope.put(name, fact.value()));
    scope.put(KIND, Values.text(kind.value()));
    scope.put(TODAY, new Value.Date(today));
    return scope;
  }

  private static boolean fits(FactDefinition definition, Value value) {
    return switch (definition.type()) {
      case TEXT -> value instanceof Value.Text;
      case CODE -> value instanceof Value.Text(var code) && definition.values().containsKey(code);
      case NUMBER, MONEY -> value instanceof Value.Num;
      case BOOLEAN -> value instanceof Value.Bool;
      case DATE -> value instanceof Value.Date;
      case INSTANT -> value instanceof Value.DateTime;
      case LIST -> value instanceof Value.ListValue;
      case CONTEXT -> value instanceof Value.Context;
    };
  }

  private static Source source(Formula formula, Situation situation) {
    return formula.names().stream()
        .flatMap(name -> situation.find(name).stream())
        .map(Fact.Known::source)
        .reduce(Source.LOOKED_UP, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }
}
