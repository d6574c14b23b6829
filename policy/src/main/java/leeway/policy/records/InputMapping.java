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

  /**
   * A document as an ask that is not typed yet; the id and the day are blank where the document has
   * none.
   */
  public record Mapped(String id, KindId kind, String day, Map<String, Given> facts) {
    public Mapped {
      facts = Map.copyOf(facts);
    }
  }

  private final List<String> fields;
  private final Formula id;
  private final Formula kind;
  private final KindId otherwise;
  private final FactSources facts;

  /**
   * Where the facts of a document are.
   *
   * @param byName the field that holds facts under their own names; blank where there is none
   * @param day FEEL for the day of the ask; at most one
   */
  record FactSources(
      Set<String> stated,
      SequencedMap<String, Formula> formulas,
      String byName,
      List<Formula> day) {
    FactSources {
      stated = Set.copyOf(stated);
      formulas = new LinkedHashMap<>(formulas);
      day = List.copyOf(day);
    }
  }

  InputMapping(List<String> fields, Formula id, Formula kind, KindId otherwise, FactSources facts) {
    this.fields = List.copyOf(fields);
    this.id = id;
    this.kind = kind;
    this.otherwise = otherwise;
    this.facts = facts;
  }

  /**
   * The ask that a document holds; of a kind that none of {@code kinds} is, the one for the rest.
   */
  public Mapped map(Value document, Set<KindId> kinds) {
    var scope = new HashMap<String, Value>();
    fields.forEach(field -> scope.put(field, field(document, field)));
    var found = new HashMap<String, Value>();
    if (field(document, facts.byName()) instanceof Value.Context context) {
      found.putAll(context.entries());
    }
    facts.formulas().forEach((name, formula) -> found.put(name, formula.evaluate(scope)));
    var given = new HashMap<String, Given>();
    found.forEach(
        (name, value) -> {
          if (!value.isNull()) {
            given.put(name, new Given(value, source(name)));
          }
        });
    var day = facts.day().stream().map(it -> keyText(it, scope)).findFirst().orElse("");
    return new Mapped(keyText(id, scope), kind(scope, kinds), day, given);
  }

  private KindId kind(Map<String, Value> scope, Set<KindId> kinds) {
    var written = keyText(kind, scope);
    return kinds.stream().filter(it -> it.value().equals(written)).findFirst().orElse(otherwise);
  }

  private static String keyText(Formula formula, Map<String, Value> scope) {
    return Lookups.keyText(formula.evaluate(scope)).orElse("");
  }

  private Source source(String fact) {
    return facts.stated().contains(fact) ? Source.STATED : Source.LOOKED_UP;
  }

  private static Value field(Value document, String field) {
    return document instanceof Value.Context context ? context.get(field) : Values.NULL;
  }
}
