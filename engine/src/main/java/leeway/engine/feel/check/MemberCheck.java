package leeway.engine.feel.check;

import java.util.List;
import java.util.Map;
import leeway.engine.Span;
import leeway.engine.feel.FeelType;
import leeway.engine.feel.FeelType.ContextType;
import leeway.engine.feel.FeelType.ListType;
import leeway.engine.feel.FeelType.RangeType;
import leeway.engine.feel.FeelType.Simple;

/** The types of members, and members that are not there. */
final class MemberCheck {
  private static final Map<String, FeelType> DAY =
      Map.of(
          "year",
          Simple.NUMBER,
          "month",
          Simple.NUMBER,
          "day",
          Simple.NUMBER,
          "weekday",
          Simple.NUMBER);
  private static final Map<String, FeelType> TIME =
      Map.of(
          "hour", Simple.NUMBER,
          "minute", Simple.NUMBER,
          "second", Simple.NUMBER,
          "time offset", Simple.DAYS_DURATION,
          "timezone", Simple.STRING);
  private static final Map<String, FeelType> DAYS =
      Map.of(
          "days", Simple.NUMBER,
          "hours", Simple.NUMBER,
          "minutes", Simple.NUMBER,
          "seconds", Simple.NUMBER);
  private static final Map<String, FeelType> MONTHS =
      Map.of("years", Simple.NUMBER, "months", Simple.NUMBER);

  private final TypeCheck check;

  MemberCheck(TypeCheck check) {
    this.check = check;
  }

  FeelType type(FeelType owner, String member, Span span) {
    return switch (owner.plain()) {
      case ContextType(var members) ->
          members.isEmpty() ? Simple.ANY : oneOf(List.of(members), owner, member, span);
      case ListType(var item) -> new ListType(type(item, member, span));
      case RangeType(var item) ->
          oneOf(
              List.of(
                  Map.of(
                      "start",
                      item,
                      "end",
                      item,
                      "start included",
                      Simple.BOOLEAN,
                      "end included",
                      Simple.BOOLEAN)),
              owner,
              member,
              span);
      case Simple simple -> ofSimple(simple, member, span);
      case FeelType.FunctionType _, FeelType.NamedType _ -> Simple.ANY;
    };
  }

  private FeelType ofSimple(Simple owner, String member, Span span) {
    return switch (owner) {
      case ANY, NULL -> Simple.ANY;
      case NUMBER, STRING, BOOLEAN -> oneOf(List.of(), owner, member, span);
      case DATE -> oneOf(List.of(DAY), owner, member, span);
      case TIME -> oneOf(List.of(TIME), owner, member, span);
      case DATE_AND_TIME -> oneOf(List.of(DAY, TIME), owner, member, span);
      case DAYS_DURATION -> oneOf(List.of(DAYS), owner, member, span);
      case MONTHS_DURATION -> oneOf(List.of(MONTHS), owner, member, span);
    };
  }

  private FeelType oneOf(
      List<? extends Map<String, FeelType>> known, FeelType owner, String member, Span span) {
    for (var members : known) {
      var type = members.get(member);
      if (type != null) {
        return type;
      }
    }
    var names = known.stream().flatMap(it -> it.keySet().stream()).sorted().toList();
    check.report(
        "unknown-member",
        span,
        "a " + owner.written() + " has no `" + member + "`",
        Nearest.to(member, names)
            .map(it -> "perhaps `" + it + "` is meant")
            .orElse(names.isEmpty() ? "remove it" : "it has " + String.join(", ", names)));
    return Simple.ANY;
  }
}
