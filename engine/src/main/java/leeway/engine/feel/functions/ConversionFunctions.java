package leeway.engine.feel.functions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import leeway.engine.SourceText;
import leeway.engine.feel.Arithmetic;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.Evaluation;
import leeway.engine.feel.Limits;
import leeway.engine.feel.Logic;
import leeway.engine.feel.Temporals;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.DateTime;
import leeway.engine.feel.Value.DaysDuration;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Range;
import leeway.engine.feel.Value.Text;
import leeway.engine.feel.Value.Time;
import leeway.engine.feel.ValueText;
import leeway.engine.feel.Values;
import leeway.engine.feel.Zone;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Parser;
import leeway.engine.feel.syntax.Tree;

/** Functions that make a value of one type from others (DMN 1.5, 10.3.4.1 and 10.3.4.2). */
final class ConversionFunctions {

  /** What may group digits and part a number's fraction; nothing is written as the empty text. */
  private static final List<String> GROUPINGS = List.of("", " ", ",", ".");

  private static final List<String> DECIMALS = List.of("", ",", ".");

  private ConversionFunctions() {}

  static List<Builtin> all() {
    return List.of(
        Builtin.of("date -> date", "from: string", (a, _) -> date(text(a, 0)))
            .or("from: date", (a, _) -> a.getFirst())
            .or("from: date and time", (a, _) -> dayOf(a.getFirst()))
            .or("year: number, month: number, day: number", (a, _) -> date(a)),
        Builtin.of("time -> time", "from: string", (a, _) -> time(text(a, 0)))
            .or("from: time", (a, _) -> a.getFirst())
            .or("from: date and time", (a, _) -> timeOf((DateTime) a.getFirst()))
            .or(
                "hour: number, minute: number, second: number,"
                    + " offset=: days and time duration?",
                (a, _) -> time(a)),
        Builtin.of("date and time -> date and time", "from: string", (a, _) -> dateTime(text(a, 0)))
            .or("date: date, time: time", (a, _) -> joined(a.get(0), (Time) a.get(1)))
            .or("date: date and time, time: time", (a, _) -> joined(a.get(0), (Time) a.get(1))),
        Builtin.of("duration", "from: string", (a, _) -> Temporals.duration(text(a, 0)))
            .or("from: days and time duration", (a, _) -> a.getFirst())
            .or("from: years and months duration", (a, _) -> a.getFirst()),
        Builtin.of(
            "years and months duration -> years and months duration",
            "from: Any, to: Any",
            (a, _) -> monthsBetween(day(a.get(0)), day(a.get(1)))),
        Builtin.of(
                "number -> number",
                "from: string, grouping separator: string?, decimal separator: string?",
                (a, _) -> number(a))
            .or("from: string", (a, _) -> number(List.of(a.getFirst(), Values.NULL, Values.NULL)))
            .or("from: number", (a, _) -> a.getFirst()),
        Builtin.of("string -> string", "from: Any", (a, _) -> string(a.getFirst())),
        Builtin.of("range", "from: string", (a, _) -> range(text(a, 0))),
        Builtin.of("not -> boolean", "negand: Any", (a, _) -> Logic.not(a.getFirst())),
        Builtin.of(
            "is -> boolean", "value1: Any, value2: Any", (a, ev) -> is(a.get(0), a.get(1), ev)));
  }

  private static String text(List<Value> arguments, int index) {
    return ((Text) arguments.get(index)).value();
  }

  private static Value date(String text) {
    return Temporals.date(text).<Value>map(Date::new).orElse(Values.NULL);
  }

  private static Value date(List<Value> numbers) {
    var whole = numbers.stream().map(it -> ((Num) it).value()).toList();
    boolean isFar = whole.stream().anyMatch(it -> it.precision() - it.scale() > 18);
    return isFar
        ? Values.NULL
        : Temporals.date(
                whole.get(0).longValue(), whole.get(1).longValue(), whole.get(2).longValue())
            .<Value>map(Date::new)
            .orElse(Values.NULL);
  }

  private static Value dayOf(Value dateTime) {
    return new Date(((DateTime) dateTime).value().toLocalDate());
  }

  private static Value time(String text) {
    return Temporals.time(text).<Value>map(it -> it).orElse(Values.NULL);
  }

  private static Value timeOf(DateTime dateTime) {
    return new Time(dateTime.value().toLocalTime(), dateTime.zone());
  }

  private static Value time(List<Value> arguments) {
    var second = ((Num) arguments.get(2)).value();
    var zone =
        arguments.get(3) instanceof DaysDuration(var offset)
            ? Temporals.offset(Math.clamp(offset.toSeconds(), -100_000, 100_000))
            : Optional.of(Zone.UNSAID);
    try {
      var nanos = second.remainder(BigDecimal.ONE).movePointRight(9).intValue();
      var time =
          LocalTime.of(
              small(arguments.get(0)), small(arguments.get(1)), small(arguments.get(2)), nanos);
      return zone.<Value>map(it -> new Time(time, it)).orElse(Values.NULL);
    } catch (DateTimeException | ArithmeticException _) {
      return Values.NULL;
    }
  }

  private static int small(Value number) {
    var value = ((Num) number).value();
    return value.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? value.intValue() : -1;
  }

  private static Value dateTime(String text) {
    return Temporals.dateTime(text).<Value>map(it -> it).orElse(Values.NULL);
  }

  private static Value joined(Value day, Time time) {
    return day(day)
        .<Value>map(it -> new DateTime(it.atTime(time.value()), time.zone()))
        .orElse(Values.NULL);
  }

  private static Optional<LocalDate> day(Value value) {
    return switch (value) {
      case Date(var date) -> Optional.of(date);
      case DateTime(var dateTime, var _) -> Optional.of(dateTime.toLocalDate());
      default -> Optional.empty();
    };
  }

  private static Value monthsBetween(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isPresent() && to.isPresent()
        ? new MonthsDuration(Period.between(from.get(), to.get()).toTotalMonths())
        : Values.NULL;
  }

  private static Value number(List<Value> arguments) {
    var grouping = arguments.get(1) instanceof Text(var given) ? given : "";
    var decimal = arguments.get(2) instanceof Text(var given) ? given : "";
    boolean isKnown = GROUPINGS.contains(grouping) && DECIMALS.contains(decimal);
    if (!isKnown || (!grouping.isEmpty() && grouping.equals(decimal))) {
      return Values.NULL;
    }
    var plain = grouping.isEmpty() ? text(arguments, 0) : text(arguments, 0).replace(grouping, "");
    var digits = decimal.isEmpty() ? plain : plain.replace(decimal, ".");
    if (!digits.matches(
        "-?([0-9]{1,5000}(\\.[0-9]{0,5000})?|\\.[0-9]{1,5000})([eE][+-]?[0-9]{1,5})?")) {
      return Values.NULL;
    }
    return Num.within(new BigDecimal(digits));
  }

  private static Value string(Value value) {
    return value.isNull() ? Values.NULL : Values.text(ValueText.of(value));
  }

  /** A range between literals, written as in FEEL; null where it is anything else. */
  private static Value range(String text) {
    var tree = Parser.expression(SourceText.of("range", text), Builtins.vocabulary());
    if (!(tree instanceof Tree.Whole<Node>(Node.RangeOf range, var _))) {
      return Values.NULL;
    }
    var low = end(range.low());
    var high = end(range.high());
    var order = Comparison.order(low, high);
    return order.isPresent() && order.getAsInt() <= 0
        ? new Range(new End.At(low, range.lowIncluded()), new End.At(high, range.highIncluded()))
        : Values.NULL;
  }

  private static Value end(Node node) {
    return switch (node) {
      case Node.NumberLiteral(var value, var _) -> Num.within(value);
      case Node.Negation(var operand, var _) -> Arithmetic.negate(end(operand));
      case Node.TextLiteral(var value, var _) -> Values.text(value);
      case Node.AtLiteral(var value, var _) -> Temporals.literal(value);
      case Node.Call(Node.Name(var function, var _), var arguments, var _)
          when arguments.size() == 1
              && arguments.getFirst().value() instanceof Node.TextLiteral(var value, var _)
              && List.of("date", "time", "date and time", "duration").contains(function) ->
          Builtins.named(function)
              .apply(List.of(Values.text(value)), Evaluation.timeless(Limits.STANDARD));
      default -> Values.NULL;
    };
  }

  /** The same kind, value and zone; unlike equality it always has an answer. */
  private static Value is(Value a, Value b, Evaluation evaluation) {
    return switch (a) {
      case Time x when b instanceof Time y ->
          Values.bool(x.value().equals(y.value()) && isSame(x.zone(), y.zone()));
      case DateTime x when b instanceof DateTime y ->
          Values.bool(x.value().equals(y.value()) && isSame(x.zone(), y.zone()));
      default -> Values.bool(Comparison.equal(a, b, evaluation).isTrue());
    };
  }

  private static boolean isSame(Zone a, Zone b) {
    return a.equals(b) || (isGreenwich(a) && isGreenwich(b));
  }

  private static boolean isGreenwich(Zone zone) {
    return zone instanceof Zone.Offset(var offset) && offset.equals(ZoneOffset.UTC);
  }
}
