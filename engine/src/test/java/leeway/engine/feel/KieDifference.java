package leeway.engine.feel;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import leeway.engine.feel.KieComparison.Difference;
import leeway.engine.feel.functions.RangeFunctions;
import leeway.engine.feel.syntax.Node;
import leeway.engine.feel.syntax.Operator;

/**
 * Why a part of a text may differ from what KIE 10.2 makes of it: what it looks like, and the
 * clause of the specification that decides it. {@code docs/dmn-tck.md} lists them for people.
 */
enum KieDifference {
  MISSING_FUNCTION("tables 72, 79, 81", KieDifference::isMissingThere),
  FORM_OF_TEXTS("table 72", it -> calls(it, "string") && areTexts(it)),
  ORDER_UNDEFINED("10.3.4.11", it -> calls(it, "sort") && it.ours().isNull()),
  EMPTY_RANGE("table 55", it -> it.node() instanceof Node.In && it.ours().isFalse()),
  UNKNOWN_IN_TESTS("tables 50, 55", it -> isTest(it) && (it.ours().isNull() || hasNull(it))),
  NULL_END("table 55", it -> it.node() instanceof Node.RangeOf && hasNull(it)),
  LOCAL_AND_ZONED("tables 54, 57", KieDifference::mixesZones),
  TIMES_ON_ONE_TIMELINE("10.3.2.3.4", KieDifference::comparesOffsets),
  REGION_WITHOUT_DAY("10.3.2.3.4", it -> items(it).anyMatch(KieDifference::isInRegion)),
  NOT_ORDERED("table 54", KieDifference::ordersWhatHasNoOrder),
  NOT_COMPARABLE_WITH_RANGE("table 78", it -> it.ours().isNull() && relatesRanges(it)),
  DURATION_OVERFLOW("table 59", it -> isProduct(it) && it.ours() instanceof Value.DaysDuration),
  TIME_AND_MONTHS("table 57", it -> it.ours().isNull() && addsMonthsToATime(it)),
  FRACTION_OF_SECONDS("table 66", it -> it.node() instanceof Node.Path && hasFraction(it.ours())),
  ONE_ITEM_IS_NOT_THE_LIST("10.3.2.9.4", it -> calls(it, "list contains") && it.ours().isFalse()),
  NUMBERS_ONLY("table 75", it -> calls(it, "mode", "sum", "mean") && it.ours().isNull()),
  UNKNOWN_IN_LOOPS("table 50", it -> it.node() instanceof Node.Quantified && it.ours().isNull()),
  FILTER_OF_NULL(
      "table 68", it -> it.node() instanceof Node.Filter && it.operands().getFirst().isNull()),
  TWO_KINDS_OF_DURATION("10.3.2.3.7", it -> calls(it, "duration") && it.ours().isNull()),
  DECISIVE_ITEM("table 75", it -> calls(it, "all", "any") && it.theirs().isNull()),
  NULL_IS_NOT_A_LIST("table 75", it -> calls(it, "union", "concatenate", "flatten") && hasNull(it)),
  NULL_IS_GIVEN(
      "table 63", it -> calls(it, "sublist", "substring") && it.operands().getLast().isNull()),
  LENGTH_IS_WHOLE("tables 74, 75", it -> calls(it, "sublist", "substring") && hasFraction(it)),
  NULL_IS_NULL("10.3.2.2", it -> calls(it, "is") && it.ours().isTrue() && hasNull(it)),
  TESTS_AS_VALUES("tables 42, 53", KieDifference::comparesTests),
  UNKNOWN_METHOD("10.3.2.13.3", it -> it.node() instanceof Node.FunctionOf),
  PRESENT_MOMENT("10.3.4.8", it -> calls(it, "now", "today")),
  KIE_FAILS("10.3.2.16", Difference::failed);

  private static final List<String> MISSING =
      List.of("duplicate values", "last day of month", "get value", "time");

  private final String clause;

  @SuppressWarnings("ImmutableEnumChecker") // the predicates above hold no state
  private final Predicate<Difference> sign;

  KieDifference(String clause, Predicate<Difference> sign) {
    this.clause = clause;
    this.sign = sign;
  }

  /** The clause or table of DMN 1.5 that decides. */
  String clause() {
    return clause;
  }

  boolean explains(Difference difference) {
    return sign.test(difference);
  }

  private static boolean calls(Difference difference, String... functions) {
    return difference.node() instanceof Node.Call(Node.Name(var name, var _), var _, var _)
        && List.of(functions).contains(name);
  }

  private static boolean isMissingThere(Difference it) {
    return it.node() instanceof Node.Call
        ? it.theirs().isNull() && MISSING.stream().anyMatch(name -> calls(it, name))
        : isLoop(it.node()) && MISSING.stream().anyMatch(name -> it.text().contains(name + "("));
  }

  private static boolean isTest(Difference it) {
    return it.node() instanceof Node.In || it.node() instanceof Node.Between;
  }

  /** Midnight in the east is before midnight in the west, though both are the same hour. */
  private static boolean comparesOffsets(Difference it) {
    return it.operands().stream()
            .flatMap(
                value ->
                    value instanceof Value.Time(var _, var zone) ? Stream.of(zone) : Stream.of())
            .distinct()
            .count()
        > 1;
  }

  private static boolean comparesTests(Difference it) {
    return it.node() instanceof Node.Binary(var _, var left, var right, var _)
        && (left instanceof Node.Test || right instanceof Node.Test);
  }

  private static boolean isInRegion(Value value) {
    return value instanceof Value.Time(var _, Zone.Region _);
  }

  private static boolean areTexts(Difference it) {
    return it.ours() instanceof Value.Text && it.theirs() instanceof Value.Text;
  }

  private static boolean hasNull(Difference it) {
    return it.operands().stream().anyMatch(Value::isNull);
  }

  private static boolean relatesRanges(Difference it) {
    return RangeFunctions.all().stream().anyMatch(function -> calls(it, function.name()));
  }

  private static boolean isLoop(Node node) {
    return node instanceof Node.Quantified
        || node instanceof Node.For
        || node instanceof Node.Filter;
  }

  private static boolean isProduct(Difference it) {
    return it.node() instanceof Node.Binary(var operator, var _, var _, var _)
        && operator == Operator.MULTIPLY;
  }

  private static boolean addsMonthsToATime(Difference it) {
    return it.node() instanceof Node.Binary
        && it.operands().stream().anyMatch(value -> value instanceof Value.Time)
        && it.operands().stream().anyMatch(value -> value instanceof Value.MonthsDuration);
  }

  private static boolean hasFraction(Difference it) {
    return it.operands().stream().anyMatch(KieDifference::hasFraction);
  }

  private static boolean hasFraction(Value value) {
    return value instanceof Value.Num(var number) && number.scale() > 0;
  }

  private static boolean ordersWhatHasNoOrder(Difference it) {
    boolean isComparison =
        it.node() instanceof Node.Binary(var operator, var _, var _, var _)
            && operator.isComparison();
    boolean isFilter = it.node() instanceof Node.Filter(var _, Node.Binary _, var _);
    return (isComparison || isFilter || calls(it, "min", "max", "sort"))
        && items(it).anyMatch(value -> value instanceof Value.Bool || value instanceof Value.Range);
  }

  /** Some operand says its zone and some does not. */
  private static boolean mixesZones(Difference it) {
    var zones = items(it).flatMap(KieDifference::zone).toList();
    return zones.contains(true) && zones.contains(false);
  }

  private static Stream<Boolean> zone(Value value) {
    return switch (value) {
      case Value.Time(var _, var zone) -> Stream.of(zone.equals(Zone.UNSAID));
      case Value.DateTime(var _, var zone) -> Stream.of(zone.equals(Zone.UNSAID));
      case Value.Range(var low, var high) ->
          Stream.of(low.value(), high.value()).flatMap(KieDifference::zone);
      default -> Stream.empty();
    };
  }

  private static Stream<Value> items(Difference it) {
    return it.operands().stream()
        .flatMap(
            value ->
                value instanceof Value.ListValue(var items) ? items.stream() : Stream.of(value));
  }
}
