package leeway.policy.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leeway.engine.feel.Value;
import leeway.policy.Concession;
import leeway.policy.document.Formula;

/** What a granted concession changes in the records. */
public final class Effects {

  /** The name under which an effect finds the amount of the concession. */
  static final String AMOUNT = "amount";

  /** One document that a concession changes, where the condition holds. */
  record Effect(
      String concession, String collection, Formula when, Formula key, Formula document) {}

  private final List<Effect> effects;
  private final Lookups lookups;

  Effects(List<Effect> effects, Lookups lookups) {
    this.effects = List.copyOf(effects);
    this.lookups = lookups;
  }

  /** The documents as they are after these concessions, in order; {@code scope} has every fact. */
  List<RecordChange> of(List<Concession> granted, Map<String, Value> scope, Records records) {
    var changes = new ArrayList<RecordChange>();
    for (var concession : granted) {
      for (var effect : effects) {
        if (effect.concession().equals(concession.code())) {
          change(effect, concession, scope, records, changes);
        }
      }
    }
    return changes;
  }

  private void change(
      Effect effect,
      Concession concession,
      Map<String, Value> scope,
      Records records,
      List<RecordChange> changes) {
    var known = new HashMap<>(lookups.withRecords(scope, records.after(List.copyOf(changes))));
    known.put(AMOUNT, new Value.Num(concession.amount().decimal()));
    var document = effect.document().evaluate(known);
    var key = Lookups.keyText(effect.key().evaluate(known));
    if (effect.when().evaluate(known).isTrue() && key.isPresent() && !document.isNull()) {
      changes.add(new RecordChange(effect.collection(), key.get(), document));
    }
  }
}
