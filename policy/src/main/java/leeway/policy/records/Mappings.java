package leeway.policy.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import leeway.engine.feel.Value;
import leeway.policy.Concession;
import leeway.policy.facts.Given;

/** All that a rulebook says of a company's documents. */
public final class Mappings {
  private final List<Collection> collections;
  private final SequencedMap<String, String> subjects;
  private final Lookups lookups;
  private final Effects effects;
  private final Optional<InputMapping> input;

  Mappings(
      List<Collection> collections,
      SequencedMap<String, String> subjects,
      Lookups lookups,
      Effects effects,
      Optional<InputMapping> input) {
    this.collections = List.copyOf(collections);
    this.subjects = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(subjects));
    this.lookups = lookups;
    this.effects = effects;
    this.input = input;
  }

  /** The facts that refer to whom or what an ask is about, by what they are: whom first. */
  public SequencedMap<String, String> subjects() {
    return subjects;
  }

  /** The collections that are imported. */
  public List<Collection> collections() {
    return collections;
  }

  /** How a document of a batch file becomes an ask, where the rulebook says. */
  public Optional<InputMapping> input() {
    return input;
  }

  /** What the records say of the facts; {@code scope} has every fact by name. */
  public Map<String, Given> lookUp(Map<String, Value> scope, Records records) {
    return lookups.find(scope, records);
  }

  /** The records that these concessions change, as they are afterwards. */
  public List<RecordChange> effects(
      List<Concession> granted, Map<String, Value> scope, Records records) {
    return effects.of(granted, scope, records);
  }
}
