package leeway.engine.feel;

import java.util.List;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.Range;

/**
 * How points and ranges lie to each other (DMN 1.5, 10.3.4.9; Allen's interval algebra). A point is
 * the range from it to itself.
 */
final class RangeFunctions {

  private RangeFunctions() {}

  private interface Relation {
    Value holds(Range a, Range b);
  }

  static List<Builtin> all() {
    return List.of(
        points("before", RangeFunctions::before),
        points("after", (a, b) -> before(b, a)),
        ranges("meets", RangeFunctions::meets),
        ranges("met by", (a, b) -> meets(b, a)),
        ranges("overlaps", (a, b) -> Logic.and(reaches(a, b), reaches(b, a))),
        ranges("overlaps before", RangeFunctions::overlapsBefore),
        ranges("overlaps after", (a, b) -> overlapsBefore(b, a)),
        pointFirst("finishes", RangeFunctions::finishes),
        rangeFirst("finished by", (a, b) -> finishes(b, a)),
        rangeFirst("includes", RangeFunctions::includes),
        pointFirst("during", (a, b) -> includes(b, a)),
        pointFirst("starts", RangeFunctions::starts),
        rangeFirst("started by", (a, b) -> starts(b, a)),
        ranges("coincides", RangeFunctions::coincides)
            .or("point1: Any, point2: Any", relation(RangeFunctions::coincides)));
  }

  private static Builtin ranges(String name, Relation relation) {
    return Builtin.of(name + " -> boolean", "range1: range, range2: range", relation(relation));
  }

  private static Builtin pointFirst(String name, Relation relation) {
    return ranges(name, relation).or("point: Any, range: range", relation(relation));
  }

  private static Builtin rangeFirst(String name, Relation relation) {
    return ranges(name, relation).or("range: range, point: Any", relation(relation));
  }

  private static Builtin points(String name, Relation relation) {
    return pointFirst(name, relation)
        .or("range: range, point: Any", relation(relation))
        .or("point1: Any, point2: Any", relation(relation));
  }

  private static Builtin.Body relation(Relation relation) {
    return (a, _) ->
        a.get(0).isNull() || a.get(1).isNull()
            ? Values.NULL
            : relation.holds(asRange(a.get(0)), asRange(a.get(1)));
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

  private static Value includes(Range a, Range b) {
    var low =
        Logic.or(
            isLess(a.low(), b.low()),
            isAt(a.low(), b.low(), a.low().included() || !b.low().included()));
    var high =
        Logic.or(
            isLess(b.high(), a.high()),
            isAt(a.high(), b.high(), a.high().included() || !b.high().included()));
    return Logic.and(low, high);
  }

  private static Value coincides(Range a, Range b) {
    return Logic.and(
        isAt(a.low(), b.low(), a.low().included() == b.low().included()),
        isAt(a.high(), b.high(), a.high().included() == b.high().included()));
  }
}
