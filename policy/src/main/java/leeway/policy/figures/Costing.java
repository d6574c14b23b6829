package leeway.policy.figures;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leeway.engine.feel.Value;
import leeway.policy.document.Formula;
import leeway.worth.Exposure;
import leeway.worth.Flow;
import leeway.worth.Money;
import leeway.worth.Payer;

/**
 * What one concession costs, part by part, as FEEL over the facts. Each part is what leaves us if
 * it is granted beyond what would leave us anyway.
 */
record Costing(
    Formula cash,
    Formula goodsOut,
    Formula goodsBack,
    Formula handling,
    SortedMap<Payer, Formula> borneBy) {

  /** The cost in a situation; nothing where an unknown fact leaves a part open. */
  Optional<Exposure> exposure(Map<String, Value> scope, Rounding rounding) {
    var out = rounding.money(cash, scope);
    var goods = rounding.goods(goodsOut, scope);
    var back = rounding.goods(goodsBack, scope);
    var work = rounding.goods(handling, scope);
    var others = borneByOthers(scope, rounding);
    if (out.isEmpty() || goods.isEmpty() || back.isEmpty() || work.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    var flow = new Flow(out.get(), goods.get(), back.get());
    return Optional.of(new Exposure(flow, work.get(), others.get()));
  }

  /** The names that the parts use. */
  Set<String> names() {
    var names = new TreeSet<String>();
    Stream.concat(Stream.of(cash, goodsOut, goodsBack, handling), borneBy.values().stream())
        .forEach(formula -> names.addAll(formula.names()));
    return names;
  }

  private Optional<SortedMap<Payer, Money>> borneByOthers(
      Map<String, Value> scope, Rounding rounding) {
    var shares = new TreeMap<Payer, Money>();
    for (var share : borneBy.entrySet()) {
      var amount = rounding.goods(share.getValue(), scope);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      shares.put(share.getKey(), amount.get());
    }
    return Optional.of(shares);
  }
}
