package leeway.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.generator.figures.Facts;
import leeway.generator.history.Ask;
import leeway.policy.KindId;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.Given;
import leeway.policy.facts.Typed;
import leeway.policy.rulebook.Rulebook;

/** Asks of the history as the rulebook understands them. */
final class PastAsks {
  private final HistoryPlan plan;
  private final Rulebook rulebook;

  PastAsks(HistoryPlan plan, Rulebook rulebook) {
    this.plan = plan;
    this.rulebook = rulebook;
  }

  /** The ask on its own day, with the facts that were known of it. */
  leeway.policy.Ask of(Ask ask) {
    var kind = new KindId(ask.kind().id());
    var day = ask.at().toLocalDate();
    return switch (rulebook.situation(kind, day, given(ask))) {
      case Typed.Fits(var situation) ->
          new leeway.policy.Ask(
              kind, situation, day, Locale.forLanguageTag(ask.asker().language()));
      case Typed.Misfits(var problems) ->
          throw new IllegalStateException(
              "history.yaml: " + kind + " expected facts of the rulebook, got " + problems);
    };
  }

  private Map<String, Given> given(Ask ask) {
    var scope = scope(ask);
    var asked = rulebook.kinds().get(new KindId(ask.kind().id()));
    var given = new TreeMap<String, Given>();
    plan.facts(ask.kind().id())
        .forEach(
            (fact, formula) -> {
              FactDefinition definition = rulebook.facts().get(fact);
              var value = formula.evaluate(scope);
              boolean isAsked = asked != null && asked.facts().contains(fact);
              if (definition != null && isAsked && !value.isNull()) {
                given.put(fact, new Given(value, definition.source()));
              }
            });
    return given;
  }

  private Map<String, Value> scope(Ask ask) {
    var scope = new HashMap<String, Value>();
    plan.setting().figures().factNames().forEach(name -> scope.put(name, Values.NULL));
    HistoryPlan.KNOWN.forEach(name -> scope.putIfAbsent(name, Values.NULL));
    for (Facts.Fact fact : ask.matter().facts().known()) {
      scope.put(fact.name(), value(fact.value()));
    }
    scope.put("amount", number(BigDecimal.valueOf(ask.matter().amount())));
    scope.put("channel", Values.text(ask.matter().channel()));
    scope.put("place", Values.text(ask.matter().place()));
    scope.put("day", Values.text(ask.at().toLocalDate().toString()));
    scope.put("segment", Values.text(segment(ask)));
    if (!ask.customerId().isEmpty()) {
      scope.put("customer", Values.text(ask.customerId()));
    }
    if (ask.matter().purchase() instanceof Ask.Purchase.Made made) {
      scope.put("boughtOn", Values.text(made.on().toString()));
      scope.put("receipt", Values.text(made.receipt()));
    }
    return scope;
  }

  private static String segment(Ask ask) {
    return switch (ask.asker()) {
      case Ask.Asker.Known(var customer) -> customer.segment().id();
      case Ask.Asker.Unknown _ -> "";
    };
  }

  /** Amounts have two decimals in both companies' money. */
  private static Value number(BigDecimal amount) {
    return new Value.Num(amount.setScale(2, RoundingMode.HALF_UP));
  }

  /** The history writes every fact as text. */
  private static Value value(String text) {
    return switch (text) {
      case "" -> Values.NULL;
      case "yes" -> Values.bool(true);
      case "no" -> Values.bool(false);
      default ->
          text.matches("-?\\d{1,12}(\\.\\d{1,6})?")
              ? new Value.Num(new BigDecimal(text))
              : Values.text(text);
    };
  }
}
