package leeway.policy.rulebook.decision;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import leeway.engine.feel.Value;
import leeway.policy.RoleId;
import leeway.policy.RuleId;
import leeway.policy.rulebook.rule.Outcome;
import leeway.policy.rulebook.rule.RuleFault;
import leeway.worth.Money;

/** Reads what a rule returns: a context or a list of contexts; null is nothing. */
final class Outcomes {
  private final RuleId rule;
  private final Currency currency;

  Outcomes(RuleId rule, Currency currency) {
    this.rule = rule;
    this.currency = currency;
  }

  List<Outcome> of(Value value) {
    return switch (value) {
      case Value.Null _ -> List.of();
      case Value.Context context -> List.of(outcome(context));
      case Value.ListValue(var items) -> items.stream().flatMap(item -> of(item).stream()).toList();
      default -> throw new RuleFault(rule, "returns a context or a list of them, got " + value);
    };
  }

  /** Whether a context grants and leaves its amount open for want of a fact. */
  static boolean lacksAmount(Value.Context context) {
    return context.get("grant").isTrue()
        && context.entries().containsKey("amount")
        && context.get("amount").isNull();
  }

  private Outcome outcome(Value.Context context) {
    return new Outcome(
        context.get("grant").isTrue(),
        text(context, "concession"),
        amount(context.get("amount")),
        text(context, "clause"),
        role(text(context, "refer")),
        text(context, "form"),
        text(context, "say"));
  }

  private static String text(Value.Context context, String name) {
    return context.get(name) instanceof Value.Text(var text) ? text : "";
  }

  private Money amount(Value value) {
    if (value.isNull()) {
      return Money.zero(currency);
    }
    return Amount.of(value, currency)
        .orElseThrow(
            () ->
                new RuleFault(
                    rule,
                    "an amount is a number with at most "
                        + currency.getDefaultFractionDigits()
                        + " decimals, got "
                        + value));
  }

  private static Optional<RoleId> role(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(new RoleId(written));
  }
}
