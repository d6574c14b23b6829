package leeway.engine.feel;

import static leeway.engine.feel.FeelType.Simple.ANY;
import static leeway.engine.feel.FeelType.Simple.BOOLEAN;
import static leeway.engine.feel.FeelType.Simple.DATE;
import static leeway.engine.feel.FeelType.Simple.DATE_AND_TIME;
import static leeway.engine.feel.FeelType.Simple.DAYS_DURATION;
import static leeway.engine.feel.FeelType.Simple.MONTHS_DURATION;
import static leeway.engine.feel.FeelType.Simple.NUMBER;
import static leeway.engine.feel.FeelType.Simple.STRING;
import static leeway.engine.feel.FeelType.Simple.TIME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leeway.engine.feel.FeelType.ContextType;
import leeway.engine.feel.FeelType.ListType;
import leeway.engine.feel.FeelType.RangeType;
import leeway.engine.feel.functions.Builtin;
import leeway.engine.feel.functions.Builtins;

/**
 * Writes random expressions of FEEL of a wanted type, so that most of them have a value. Counts how
 * often it called each built-in function. One sequence of expressions a seed.
 */
final class ExpressionGenerator {
  private static final List<FeelType> TYPES =
      List.of(
          NUMBER,
          NUMBER,
          STRING,
          BOOLEAN,
          DATE,
          TIME,
          DATE_AND_TIME,
          DAYS_DURATION,
          MONTHS_DURATION,
          new ListType(NUMBER),
          new ListType(STRING),
          FeelType.anyContext(),
          new RangeType(NUMBER),
          new RangeType(DATE));
  private static final List<FeelType> COMPARABLE =
      List.of(NUMBER, STRING, DATE, TIME, DATE_AND_TIME, DAYS_DURATION, MONTHS_DURATION);

  private final Random random;
  private final List<Builtin> builtins = List.copyOf(Builtins.all().values());
  private final Map<String, Integer> calls = new HashMap<>();
  private int next;

  ExpressionGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** How often each built-in function was called, by name. */
  Map<String, Integer> calls() {
    return calls;
  }

  /** The next expression; every second one calls the next built-in function. */
  String expression() {
    next++;
    return next % 2 == 0
        ? call(builtins.get(next / 2 % builtins.size()), 2)
        : of(pick(TYPES), 1 + random.nextInt(3));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  /** An expression of a type, at most so deep; now and then null, or of another type. */
  String of(FeelType type, int depth) {
    if (oneIn(60)) {
      return oneIn(2) ? "null" : literal(pick(TYPES));
    }
    if (depth <= 0) {
      return literal(type);
    }
    return switch (random.nextInt(8)) {
      case 0 -> literal(type);
      case 1 ->
          "if "
              + of(BOOLEAN, depth - 1)
              + " then "
              + of(type, depth - 1)
              + " else "
              + of(type, depth - 1);
      case 2 -> "{a: " + of(type, depth - 1) + ", b: " + literal(pick(TYPES)) + "}.a";
      case 3 ->
          "[" + of(type, depth - 1) + ", " + literal(type) + "][" + pick("1", "2", "-1") + "]";
      case 4 -> called(type, depth);
      default -> operated(type, depth);
    };
  }

  private String called(FeelType type, int depth) {
    var suited = builtins.stream().filter(it -> it.result().equals(type)).toList();
    return suited.isEmpty() ? operated(type, depth) : call(pick(suited), depth - 1);
  }

  private String operated(FeelType type, int depth) {
    int inner = depth - 1;
    return switch (type) {
      case FeelType.Simple simple -> operated(simple, inner);
      case ListType(var item) -> listed(item, inner);
      case RangeType(var item) -> ranged(item, inner);
      default -> literal(type);
    };
  }

  private String operated(FeelType.Simple type, int depth) {
    return switch (type) {
      case NUMBER -> number(depth);
      case STRING -> operand(STRING, depth) + " + " + operand(STRING, depth);
      case BOOLEAN -> truth(depth);
      case DATE -> operand(DATE, depth) + sign() + operand(MONTHS_DURATION, depth);
      case TIME -> operand(TIME, depth) + sign() + operand(DAYS_DURATION, depth);
      case DATE_AND_TIME ->
          operand(DATE_AND_TIME, depth)
              + sign()
              + operand(pick(List.of(DAYS_DURATION, MONTHS_DURATION)), depth);
      case DAYS_DURATION -> days(depth);
      case MONTHS_DURATION ->
          oneIn(2)
              ? operand(MONTHS_DURATION, depth) + sign() + operand(MONTHS_DURATION, depth)
              : operand(MONTHS_DURATION, depth) + pick(" * ", " / ") + whole();
      case ANY, NULL -> literal(type);
    };
  }

  private String number(int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> "-" + operand(NUMBER, depth);
      case 1 -> operand(NUMBER, depth) + " ** " + random.nextInt(4);
      case 2 -> operand(DATE, depth) + pick(".year", ".month", ".day", ".weekday");
      case 3 -> operand(DAYS_DURATION, depth) + pick(".days", ".hours", ".minutes", ".seconds");
      default -> operand(NUMBER, depth) + pick(" + ", " - ", " * ", " / ") + operand(NUMBER, depth);
    };
  }

  private String days(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> operand(DATE, depth) + " - " + operand(DATE, depth);
      case 1 -> operand(TIME, depth) + " - " + operand(TIME, depth);
      case 2 -> operand(DAYS_DURATION, depth) + pick(" * ", " / ") + whole();
      default -> operand(DAYS_DURATION, depth) + sign() + operand(DAYS_DURATION, depth);
    };
  }

  private String truth(int depth) {
    var type = pick(COMPARABLE);
    return switch (random.nextInt(7)) {
      case 0 -> operand(BOOLEAN, depth) + pick(" and ", " or ") + operand(BOOLEAN, depth);
      case 1 ->
          operand(type, depth)
              + " between "
              + operand(type, depth)
              + " and "
              + operand(type, depth);
      case 2 -> operand(type, depth) + " in " + literal(new RangeType(type));
      case 3 ->
          operand(type, depth)
              + " in ("
              + pick("< ", ">= ", "")
              + literal(type)
              + ", "
              + literal(type)
              + ")";
      case 4 -> operand(type, depth) + " instance of " + pick(COMPARABLE).written();
      case 5 ->
          pick("some", "every")
              + " x in "
              + operand(new ListType(NUMBER), depth)
              + " satisfies x "
              + comparison()
              + " "
              + operand(NUMBER, depth);
      default -> operand(type, depth) + " " + comparison() + " " + operand(type, depth);
    };
  }

  private String listed(FeelType item, int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "[" + of(item, depth) + ", " + of(item, depth) + ", " + literal(item) + "]";
      case 1 ->
          "for x in "
              + operand(new ListType(item), depth)
              + " return "
              + pick("x", of(item, depth));
      case 2 ->
          operand(new ListType(item), depth) + "[item " + comparison() + " " + literal(item) + "]";
      default -> "[{a: " + of(item, depth) + "}, {a: " + literal(item) + "}].a";
    };
  }

  private String ranged(FeelType item, int depth) {
    return pick("[", "(") + of(item, depth) + " .. " + of(item, depth) + pick("]", ")");
  }

  private String operand(FeelType type, int depth) {
    var written = of(type, depth);
    return depth <= 0 && !written.startsWith("-") ? written : "(" + written + ")";
  }

  private String sign() {
    return pick(" + ", " - ");
  }

  private String comparison() {
    return pick("<", "<=", ">", ">=", "=", "!=");
  }

  private String whole() {
    return String.valueOf(1 + random.nextInt(9));
  }

  /** A value of a type as it is written. */
  String literal(FeelType type) {
    return switch (type) {
      case FeelType.Simple simple -> literal(simple);
      case ListType(var item) ->
          "[" + literal(item) + ", " + literal(item) + ", " + literal(item) + "]";
      case RangeType(var item) -> range(item);
      case ContextType _ ->
          "{" + pick("a", "b") + ": " + literal(pick(COMPARABLE)) + ", c: " + literal(NUMBER) + "}";
      default -> "function(x) x";
    };
  }

  private String literal(FeelType.Simple type) {
    return switch (type) {
      case NUMBER -> pick(whole(), whole(), "0", "-" + whole(), "2.50", "0.125", "-7.5", "1000000");
      case STRING -> quoted(text());
      case BOOLEAN -> pick("true", "false");
      case DATE -> "date(" + quoted(day()) + ")";
      case TIME -> "time(" + quoted(clock()) + ")";
      case DATE_AND_TIME -> "date and time(" + quoted(day() + "T" + clock()) + ")";
      case DAYS_DURATION -> "duration(" + quoted(daysText()) + ")";
      case MONTHS_DURATION -> "duration(" + quoted(monthsText()) + ")";
      case ANY -> literal(pick(TYPES));
      case NULL -> "null";
    };
  }

  /** The smaller end first, where both are numbers or days. */
  private String range(FeelType item) {
    int low = random.nextInt(9);
    var ends =
        item == NUMBER
            ? low + ".." + (low + random.nextInt(9))
            : item == DATE
                ? "date(\"2026-01-0" + (low + 1) + "\")..date(\"2026-01-2" + low + "\")"
                : literal(item) + ".." + literal(item);
    // A bracket that opens outwards may not follow the one of a list, which would be empty.
    return oneIn(4) ? "(]" + ends + "[)" : pick("[", "(") + ends + pick("]", ")");
  }

  private String text() {
    return pick("a", "b", "abc", "banana", "Ab c", "", "12", "ü", "xy.z", "foobar");
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private String day() {
    return pick("2026-01-31", "2025-12-29", "2024-02-29", "1999-07-04", "2026-11-0" + whole());
  }

  private String clock() {
    return pick("10:30:00", "23:59:59", "00:00:00Z", "12:00:00+02:00", "0" + whole() + ":15:30");
  }

  private String daysText() {
    return pick("P1D", "-P2D", "PT36H", "P3DT4H5M6S", "PT0S", "PT" + whole() + "M");
  }

  private String monthsText() {
    return pick("P1Y", "P1M", "-P14M", "P2Y3M", "P0M", "P" + whole() + "M");
  }

  private String call(Builtin builtin, int depth) {
    calls.merge(builtin.name(), 1, Integer::sum);
    var form = pick(builtin.forms());
    var arguments = new ArrayList<String>();
    boolean isNamed = !form.variadic() && oneIn(10);
    for (var parameter : form.parameters()) {
      if (parameter.optional() && oneIn(2)) {
        break;
      }
      var argument = argument(builtin.name(), parameter, depth);
      arguments.add(isNamed ? parameter.name() + ": " + argument : argument);
    }
    if (form.variadic()) {
      arguments.set(arguments.size() - 1, rest(builtin.name(), depth));
    }
    return builtin.name() + "(" + String.join(", ", arguments) + ")";
  }

  private String rest(String function, int depth) {
    var item = item(function);
    var wanted = List.of("concatenate", "union").contains(function) ? new ListType(item) : item;
    return of(wanted, depth - 1) + (oneIn(3) ? "" : ", " + of(wanted, depth - 1));
  }

  private FeelType item(String function) {
    return switch (function) {
      case "all", "any" -> BOOLEAN;
      case "min", "max" -> pick(COMPARABLE);
      case "sum" -> pick(List.of(NUMBER, NUMBER, DAYS_DURATION, MONTHS_DURATION));
      case "context merge" -> FeelType.anyContext();
      case "string join" -> STRING;
      default -> NUMBER;
    };
  }

  private String argument(String function, Builtin.Parameter parameter, int depth) {
    if (oneIn(40)) {
      return "null";
    }
    return special(function, parameter.name(), parameter.type(), depth);
  }

  private String special(String function, String name, FeelType type, int depth) {
    return switch (name) {
      case "from" -> type == STRING ? quoted(source(function)) : from(function, type, depth);
      case "to" -> of(DATE, depth - 1);
      case "pattern" ->
          quoted(pick("a", "[a-c]+", "b.", "^a", "a$", "(a)(b)", "x|y", "\\\\d+", "("));
      case "flags" -> quoted(pick("", "i", "s", "m", "x", "z"));
      case "replacement" -> quoted(pick("z", "$1", "", "-"));
      case "delimiter" -> quoted(pick(",", "a", "na", "."));
      case "match" ->
          function.equals("list replace")
              ? "function(item, newItem) item > 2"
              : type == STRING ? quoted(pick("a", "an", "", "z")) : of(NUMBER, 0);
      case "grouping separator" -> pick("\",\"", "\" \"", "\".\"", "null");
      case "decimal separator" -> pick("\".\"", "\",\"");
      case "precedes" -> "function(x, y) x " + pick("<", ">") + " y";
      case "start position", "position", "length" ->
          pick("1", "2", "3", "-1", "-2", "0", "9", "1.5");
      case "scale" -> pick("0", "1", "2", "-1", "3");
      case "year" -> pick("2026", "1999", "2024");
      case "month" -> pick("1", "2", "12", "13");
      case "day" -> pick("1", "28", "29", "31");
      case "hour" -> pick("0", "12", "23", "24");
      case "minute", "second" -> pick("0", "30", "59", "60");
      case "offset" -> pick("duration(\"PT2H\")", "duration(\"-PT5H30M\")", "null");
      case "key" -> quoted(pick("a", "b", "c"));
      case "keys" -> "[\"a\"" + pick("]", ", \"b\"]");
      case "entries" ->
          "[{key: \"a\", value: "
              + literal(NUMBER)
              + "}, {key: \"b\", value: "
              + literal(STRING)
              + "}]";
      case "m", "context" ->
          pick(literal(FeelType.anyContext()), "{a: {b: " + literal(NUMBER) + "}}");
      case "contexts" -> "[" + literal(FeelType.anyContext()) + ", {a: 1}]";
      case "list" -> of(list(function, type), depth - 1);
      case "point", "point1", "point2" -> of(NUMBER, 0);
      case "range", "range1", "range2" -> literal(new RangeType(NUMBER));
      case "number" -> function.equals("exp") ? pick("0", "1", "2.5", "-1") : of(NUMBER, depth - 1);
      default -> of(type == ANY ? pick(TYPES) : type, depth - 1);
    };
  }

  private String from(String function, FeelType type, int depth) {
    var wanted = function.equals("years and months duration") ? DATE : type;
    return of(wanted == ANY ? pick(TYPES) : wanted, depth - 1);
  }

  private String source(String function) {
    return switch (function) {
      case "date" -> pick(day(), day(), "2026-13-01", "x");
      case "time" -> pick(clock(), clock(), "10:30:00@Europe/Paris", "25:00:00");
      case "date and time" -> pick(day() + "T" + clock(), day(), day() + "T" + clock() + "Z");
      case "duration" -> pick(daysText(), monthsText(), "P1Y1D", "P");
      case "range" -> pick("[1..3]", "(1..9]", "[\\\"a\\\"..\\\"c\\\")", "[1..", "]1..2[");
      case "number" -> pick("12", "1,200.5", "1 000", "-3.25", "abc");
      default -> text();
    };
  }

  private FeelType list(String function, FeelType type) {
    return switch (function) {
      case "flatten" -> new ListType(new ListType(NUMBER));
      case "all", "any", "min", "max", "sum", "string join", "context merge" ->
          new ListType(item(function));
      default -> type instanceof ListType(var item) && item != ANY ? type : new ListType(NUMBER);
    };
  }
}
