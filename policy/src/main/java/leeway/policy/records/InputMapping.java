package leeway.policy.records;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.KindId;
import leeway.policy.Source;
import leeway.policy.document.Formula;
import leeway.policy.facts.Given;

/**
 * How a document of a batch file becomes an ask. Formulas find the declared fields of the document
 * and nothing else, so that what is not declared is not read.
 */
public final class InputMapping {

  /** A document as an ask that is not typed yet; a blank id where the document has none. */
  public record Mapped(String id, KindId kind, Map<String, Given> facts) {
    public Mapped {
      facts = Map.copyOf(facts);
    }
  }

  private final List<String> fields;
  private final Formula id;
  private final Formula kind;
  private final KindId otherwise;
  private final Set<String> stated;
  private final SequencedMap<String, Formula> facts;

  InputMapping(
      List<String> fields,
      Formula id,
      Formula kind,
      KindId otherwise,
      Set<String> stated,
      SequencedMap<String, Formula> facts) {
    this.fields = List.copyOf(fields);
    this.id = id;
    this.kind = kind;
    this.otherwise = otherwise;
    this.stated = Set.copyOf(stated);
    this.facts = new LinkedHashMap<>(facts);
  }

  /**
   * The ask that a document holds; of a kind that none of {@code kinds} is, the one for the rest.
   */
  public Mapped map(Value document, Set<KindId> kinds) {
    var scope = new HashMap<String, Value>();
    fields.forEach(field -> scope.put(field, field(document, field)));
    var given = new HashMap<String, Given>();
    facts.forEach(
        (name, formula) -> {
          var value = formula.evaluate(scope);
          if (!value.isNull()) {
            given.put(name, new Given(value, source(name)));
          }
        });
    return new Mapped(Lookups.keyText(id.evaluate(scope)).orElse(""), kind(scope, kinds), given);
  }

  private KindId kind(Map<String, Value> scope, Set<KindId> kinds) {
    var written = Lookups.keyText(kind.evaluate(scope)).orElse("");
    return kinds.stream().filter(it -> it.value().equals(written)).findFirst().orElse(otherwise);
  }

  private Source source(String fact) {
    return stated.contains(fact) ? Source.STATED : Source.LOOKED_UP;
  }

  private static Value field(Value document, String field) {
    return document instanceof Value.Context context ? context.get(field) : Values.NULL;
  }
}
