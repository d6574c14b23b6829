package leeway.policy.rulebook.decision;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import leeway.engine.dmn.DecisionTable;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.engine.masks.Declared;
import leeway.engine.masks.MaskedTable;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.FactType;
import leeway.policy.facts.Facts;
import leeway.policy.rulebook.rule.Contents;

/** How the tables of a rulebook are evaluated: its currency, and how many decimals facts have. */
public record Evaluating(Currency currency, Map<String, Integer> decimals, Way way) {

  /** By what a table is evaluated. */
  public enum Way {
    /** By masks where a table has a normal form. */
    MASKS,
    /** Row by row: the reference. */
    INTERPRETER
  }

  public Evaluating {
    decimals = Map.copyOf(decimals);
  }

  /** As what a folder declares asks for it. */
  public static Evaluating of(Contents contents, Way way) {
    var currency = contents.company().currency();
    var decimals = new HashMap<String, Integer>();
    for (var fact : contents.facts().definitions().values()) {
      decimals(fact, currency).ifPresent(it -> decimals.put(fact.name(), it));
    }
    return new Evaluating(currency, decimals, way);
  }

  /** How many decimals a fact may have, where that is declared. */
  static Optional<Integer> decimals(FactDefinition fact, Currency currency) {
    return switch (fact.type()) {
      case MONEY -> Optional.of(currency.getDefaultFractionDigits());
      case NUMBER ->
          fact.step().signum() == 0 ? Optional.empty() : Optional.of(decimals(fact.step()));
      case TEXT, CODE, BOOLEAN, DATE, INSTANT, LIST, CONTEXT -> Optional.empty();
    };
  }

  /** What can be known of each fact, for what is to be found without a situation. */
  public Map<String, Declared> declared(Facts facts) {
    var declared = new HashMap<String, Declared>();
    facts.definitions().values().forEach(fact -> declared.put(fact.name(), declared(fact)));
    return declared;
  }

  private Declared declared(FactDefinition fact) {
    if (fact.type() == FactType.CODE) {
      return new Declared.OneOf(fact.values().keySet().stream().<Value>map(Values::text).toList());
    }
    var scale = decimals.get(fact.name());
    return scale == null ? new Declared.Anything() : new Declared.Decimals(scale);
  }

  private static int decimals(BigDecimal step) {
    return Math.max(0, step.stripTrailingZeros().scale());
  }

  /** The masks of a table, where it has a normal form and masks are wanted. */
  Optional<MaskedTable> masked(DecisionTable table) {
    return way == Way.MASKS ? MaskedTable.of(table, decimals) : Optional.empty();
  }
}
