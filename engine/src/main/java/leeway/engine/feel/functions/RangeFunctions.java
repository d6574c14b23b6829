package leeway.engine.feel.functions;

import java.util.List;
import leeway.engine.feel.Comparison;
import leeway.engine.feel.Logic;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.Range;
import leeway.engine.feel.Values;

/**
 * How points and ranges lie to each other (DMN 1.5, 10.3.4.9; Allen's interval algebra). A point is
 * the range from it to itself.
 */
public final class RangeFunctions {

  private RangeFunctions() {}

  private interface Relation {
    Value holds(Range a, Range b);
  }

  /** The functions of this family. */
  public static List<Builtin> all() {
    return List.of(
        points("before", RangeFunctions::before),
        points("after", (a, b) -> before(b, a)),
        ranges("meets", RangeFunctions::meets),
        ranges("met by", (a, b) -> meets(b, a)),
        ranges("overlaps", (a, b) -> Logic.and(reaches(a, b), reaches(b, a))),
        ranges("overlaps before", RangeFunctions::overlapsBefore),
        ranges("overlaps after", (a, b) -> overlapsBefore(b, a)),
        pointFirst("finishes", RangeFunctions::finishes, RangeFunctions::isEnd),
        rangeFirst("finished by", RangeFunctions::finishes, RangeFunctions::isEnd),
        rangeFirst("includes", RangeFunctions::isInside, RangeFunctions::holds),
        pointFirst("during", RangeFunctions::isInside, RangeFunctions::holds),
        pointFirst("starts", RangeFunctions::starts, RangeFunctions::isStart),
        rangeFirst("started by", RangeFunctions::starts, RangeFunctions::isStart),
        ranges("coincides", RangeFunctions::coincides)
            .or("point1: Any, point2: Any", relation(RangeFunctions::coincides)));
  }

  private static Builtin ranges(String name, Relation relation) {
    return Builtin.of(name + " -> boolean", "range1: range, range2: range", relation(relation));
  }

  private static Builtin pointFirst(String name, Relation ofRanges, Relation ofPoint) {
    return ranges(name, ofRanges).or("point: Any, range: range", relation(ofPoint));
  }

  private static Builtin rangeFirst(String name, Relation ofRanges, Relation ofPoint) {
    return ranges(name, (a, b) -> ofRanges.holds(b, a))
        .or("range: range, point: Any", relation((range, point) -> ofPoint.holds(point, range)));
  }

  private static Builtin points(String name, Relation relation) {
    return pointFirst(name, relation, relation)
        .or("range: range, point: Any", relation(relation))
        .or("point1: Any, point2: Any", relation(relation));
  }

  private static Builtin.Body relation(Relation relation) {
    return (a, _) -> {
      var first = asRange(a.get(0));
      var second = asRange(a.get(1));
      return areComparable(first, second) ? relation.holds(first, second) : Values.NULL;
    };
  }

  private static boolean areComparable(Range a, Range b) {
    return areComparable(a.low(), b.low())
        && areComparable(a.low(), b.high())
        && areComparable(a.high(), b.low())
        && areComparable(a.high(), b.high());
  }

  private static boolean areComparable(End a, End b) {
    return a instanceof End.Open
        || b instanceof End.Open
        || Comparison.order(a.value(), b.value()).isPresent();
  }

  private static Range asRange(Value value) {
    return value instanceof Range range
        ? range
        : new Range(new End.At(value, true), new End.At(value, true));
  }

  private static Value isLess(End a, End b) {
    var order = Comparison.order(a.value(), b.value());
    return order.isPresent() ? Values.bool(order.getAsInt() < 0) : openness(a, b);
  }

  private static Value openness(End a, End b) {
    return a instanceof End.Open || b instanceof End.Open ? Values.FALSE : Values.NULL;
  }

  private static Value isAt(End a, End b) {
    var order = Comparison.order(a.value(), b.value());
    return order.isPresent() ? Values.bool(order.getAsInt() == 0) : openness(a, b);
  }

  private static Value isAt(End a, End b, boolean condition) {
    return Logic.and(isAt(a, b), Values.bool(condition));
  }

  private static Value before(Range a, Range b) {
    return Logic.or(
        isLess(a.high(), b.low()),
        isAt(a.high(), b.low(), !a.high().included() || !b.low().included()));
  }

  private static Value meets(Range a, Range b) {
    return isAt(a.high(), b.low(), a.high().included() && b.low().included());
  }

  /** {@code a} ends at or after the start of {@code b}. */
  private static Value reaches(Range a, Range b) {
    return Logic.or(isLess(b.low(), a.high()), meets(a, b));
  }

  private static Value overlapsBefore(Range a, Range b) {
    var startsBefore =
        Logic.or(
            isLess(a.low(), b.low()),
            isAt(a.low(), b.low(), a.low().included() && !b.low().included()));
    var endsInside =
        Logic.or(
            isLess(a.high(), b.high()),
            isAt(a.high(), b.high(), !a.high().included() || b.high().included()));
    return Logic.and(startsBefore, Logic.and(reaches(a, b), endsInside));
  }

  private static Value finishes(Range a, Range b) {
    var sameEnd = isAt(a.high(), b.high(), a.high().included() == b.high().included());
    var startsInside =
        Logic.or(
            isLess(b.low(), a.low()),
            isAt(a.low(), b.low(), !a.low().included() || b.low().included()));
    return Logic.and(sameEnd, startsInside);
  }

  private static Value starts(Range a, Range b) {
    var sameStart = isAt(a.low(), b.low(), a.low().included() == b.low().included());
    var endsInside =
        Logic.or(
            isLess(a.high(), b.high()),
            isAt(a.high(), b.high(), !a.high().included() || b.high().included()));
    return Logic.and(sameStart, endsInside);
  }

  /** {@code a} lies within {@code b}. */
  private static Value isInside(Range a, Range b) {
    var low =
        Logic.or(
            isLess(b.low(), a.low()),
            isAt(b.low(), a.low(), b.low().included() || !a.low().included()));
    var high =
        Logic.or(
            isLess(a.high(), b.high()),
            isAt(b.high(), a.high(), b.high().included() || !a.high().included()));
    return Logic.and(low, high);
  }

  private static Value isStart(Range point, Range range) {
    return isAt(range.low(), point.low(), range.low().included());
  }

  private static Value isEnd(Range point, Range range) {
    return isAt(range.high(), point.low(), range.high().included());
  }

  /** Between the ends, or one of them that is included, as table 78 has it. */
  private static Value holds(Range point, Range range) {
    var between = Logic.and(isLess(range.low(), point.low()), isLess(point.low(), range.high()));
    return Logic.or(between, Logic.or(isStart(point, range), isEnd(point, range)));
  }

  private static Value coincides(Range a, Range b) {
    return Logic.and(
        isAt(a.low(), b.low(), a.low().included() == b.low().included()),
        isAt(a.high(), b.high(), a.high().included() == b.high().included()));
  }
}
