package leeway.policy.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Source;
import leeway.policy.document.Formula;
import leeway.policy.facts.Given;

/**
 * How facts are found in imported records: first the records, each by a key that earlier ones and
 * the facts given may make up; then the facts from them.
 */
public final class Lookups {

  /** A record to be found, or one for each of a list of keys. */
  record Wanted(String name, String collection, Formula key) {}

  private final List<Wanted> wanted;
  private final SequencedMap<String, Formula> facts;

  Lookups(List<Wanted> wanted, SequencedMap<String, Formula> facts) {
    this.wanted = List.copyOf(wanted);
    this.facts = new LinkedHashMap<>(facts);
  }

  /** What the records say of the facts, beside what was given; {@code scope} has every fact. */
  Map<String, Given> find(Map<String, Value> scope, Records records) {
    var found = new HashMap<String, Given>();
    var known = withRecords(scope, records);
    facts.forEach(
        (name, formula) -> {
          var value = formula.evaluate(known);
          if (!value.isNull()) {
            found.put(name, new Given(value, Source.LOOKED_UP));
          }
        });
    return found;
  }

  /** The scope with every record under its name, null where there is none. */
  Map<String, Value> withRecords(Map<String, Value> scope, Records records) {
    var known = new HashMap<>(scope);
    for (var record : wanted) {
      known.put(record.name(), record(record, record.key().evaluate(known), records));
    }
    return known;
  }

  private static Value record(Wanted wanted, Value key, Records records) {
    if (key instanceof Value.ListValue(var keys)) {
      var all = new ArrayList<Value>();
      keys.forEach(one -> all.add(record(wanted, one, records)));
      return Values.list(all);
    }
    return keyText(key)
        .flatMap(text -> records.find(wanted.collection(), text))
        .orElse(Values.NULL);
  }

  /** A key as text: keys are texts or whole numbers. */
  static Optional<String> keyText(Value key) {
    return switch (key) {
      case Value.Text(var text) -> Optional.of(text);
      case Value.Num(var number) -> Optional.of(number.toPlainString());
      default -> Optional.empty();
    };
  }
}
