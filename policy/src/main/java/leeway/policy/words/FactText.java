package leeway.policy.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import leeway.engine.feel.Value;
import leeway.policy.document.JsonText;
import leeway.policy.facts.Company;
import leeway.policy.facts.FactDefinition;
import leeway.policy.facts.FactType;
import leeway.worth.Money;

/** Facts as people read them: amounts, days and codes in the words of their language. */
public final class FactText {
  private FactText() {}

  /** A value of a fact, asked about on the day {@code today}. */
  public static String of(
      Value value, FactDefinition fact, Company company, LocalDate today, Locale language) {
    return switch (value) {
      case Value.Num(var number) when fact.type() == FactType.MONEY ->
          amount(number, company.currency(), language);
      case Value.Date(var day) -> Written.day(day, today, language);
      case Value.Text(var code) when fact.values().containsKey(code) ->
          fact.values().getOrDefault(code, fact.question()).in(language);
      case Value.Text(var text) -> text;
      case Value.ListValue(var items) -> listed(items, fact, company, today, language);
      case Value.Context(var entries) ->
          listed(List.copyOf(entries.values()), fact, company, today, language);
      default -> JsonText.of(value);
    };
  }

  private static String listed(
      List<Value> items, FactDefinition fact, Company company, LocalDate today, Locale language) {
    return items.stream()
        .filter(item -> !item.isNull())
        .map(item -> of(item, fact, company, today, language))
        .collect(Collectors.joining(", "));
  }

  /** A derived amount may have more decimals than its currency. */
  private static String amount(BigDecimal number, Currency currency, Locale language) {
    var rounded = number.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    return Written.shortAmount(Money.of(rounded, currency), language);
  }
}
