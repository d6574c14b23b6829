package leeway.policy.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leeway.engine.feel.Value;
import leeway.engine.feel.Values;
import leeway.policy.Fact;
import leeway.policy.Situation;

/**
 * Where facts come in: each becomes a value of its type, exactly, or a problem that names it. A
 * text such as {@code "12.50"} may stand for a number, {@code "true"} for a boolean, since CSV and
 * forms have nothing else. Null is no fact.
 */
final class Door {
  private static final int TEXT_MAX = 20_000;
  private static final int DIGITS_MAX = 18;

  private final SortedMap<String, FactDefinition> definitions;
  private final Currency currency;

  Door(SortedMap<String, FactDefinition> definitions, Currency currency) {
    this.definitions = definitions;
    this.currency = currency;
  }

  Typed type(Map<String, Given> given) {
    var known = new TreeMap<String, Fact.Known>();
    var problems = new ArrayList<FieldProblem>();
    given.forEach(
        (name, fact) -> {
          if (!fact.value().isNull()) {
            value(name, fact.value(), problems)
                .ifPresent(value -> known.put(name, new Fact.Known(value, fact.source())));
          }
        });
    return problems.isEmpty() ? new Typed.Fits(new Situation(known)) : new Typed.Misfits(problems);
  }

  private Optional<Value> value(String name, Value raw, List<FieldProblem> problems) {
    var definition = definitions.get(name);
    if (definition == null) {
      problems.add(new FieldProblem(name, "no fact has this name"));
      return Optional.empty();
    }
    var typed = as(definition, raw);
    if (typed.isEmpty()) {
      problems.add(
          new FieldProblem(name, "expected " + expected(definition) + ", got " + show(raw)));
    }
    return typed;
  }

  private Optional<Value> as(FactDefinition definition, Value raw) {
    return switch (definition.type()) {
      case TEXT -> text(raw).filter(text -> text.length() <= TEXT_MAX).map(Values::text);
      case CODE -> text(raw).filter(definition.values()::containsKey).map(Values::text);
      case NUMBER ->
          number(raw)
              .filter(n -> fits(n, definition.step()))
              .filter(definition.range()::contains)
              .map(Value.Num::new);
      case MONEY ->
          number(raw)
              .filter(this::isAmount)
              .filter(definition.range()::contains)
              .map(Value.Num::new);
      case BOOLEAN -> truth(raw);
      case DATE -> date(raw);
      case INSTANT -> raw instanceof Value.DateTime ? Optional.of(raw) : Optional.empty();
      case LIST -> raw instanceof Value.ListValue ? Optional.of(raw) : Optional.empty();
      case CONTEXT -> raw instanceof Value.Context ? Optional.of(raw) : Optional.empty();
    };
  }

  private static Optional<String> text(Value raw) {
    return switch (raw) {
      case Value.Text(var text) -> Optional.of(text);
      case Value.Num(var number) -> Optional.of(number.toPlainString());
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> number(Value raw) {
    return switch (raw) {
      case Value.Num(var number) -> Optional.of(number).filter(Door::isModest);
      case Value.Text(var text) when text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ->
          Optional.of(new BigDecimal(text));
      default -> Optional.empty();
    };
  }

  private static boolean isModest(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= DIGITS_MAX
        && Math.abs((long) number.scale()) <= DIGITS_MAX;
  }

  /** Nothing is rounded: a number between two steps does not fit. */
  private static boolean fits(BigDecimal number, BigDecimal step) {
    return step.signum() == 0 || number.remainder(step).signum() == 0;
  }

  private boolean isAmount(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
  }

  private static Optional<Value> truth(Value raw) {
    return switch (raw) {
      case Value.Bool _ -> Optional.of(raw);
      case Value.Text(var text) when text.equals("true") || text.equals("false") ->
          Optional.of(Values.bool(text.equals("true")));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> date(Value raw) {
    if (raw instanceof Value.Date) {
      return Optional.of(raw);
    }
    try {
      return text(raw).map(LocalDate::parse).map(Value.Date::new);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String expected(FactDefinition definition) {
    return switch (definition.type()) {
      case TEXT -> "a text of at most " + TEXT_MAX + " characters";
      case CODE -> "one of " + String.join(", ", definition.values().keySet());
      case NUMBER ->
          "a number"
              + (definition.step().signum() == 0 ? "" : " in steps of " + definition.step())
              + (definition.unit().isEmpty() ? "" : ", in " + definition.unit())
              + definition.range().inWords();
      case MONEY -> "an amount in " + currency + " such as 12.50" + definition.range().inWords();
      case BOOLEAN -> "true or false";
      case DATE -> "a date such as 2026-01-31";
      case INSTANT -> "a date and time with its offset";
      case LIST -> "a list";
      case CONTEXT -> "an object";
    };
  }

  /** What came, without repeating what may identify somebody. */
  private static String show(Value raw) {
    return switch (raw) {
      case Value.Num(var number) -> "the number `" + number + "`";
      case Value.Bool(var truth) -> "`" + truth + "`";
      case Value.Text(var text) -> "a text of " + text.length() + " characters";
      case Value.ListValue _ -> "a list";
      case Value.Context _ -> "an object";
      default -> "another type";
    };
  }
}
