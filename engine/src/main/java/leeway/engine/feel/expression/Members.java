package leeway.engine.feel.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import leeway.engine.feel.Temporals;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Context;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.DateTime;
import leeway.engine.feel.Value.DaysDuration;
import leeway.engine.feel.Value.End;
import leeway.engine.feel.Value.ListValue;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Value.Range;
import leeway.engine.feel.Value.Sameness;
import leeway.engine.feel.Value.Time;
import leeway.engine.feel.Values;
import leeway.engine.feel.Zone;

/** What stands after a dot: entries of contexts and properties of values (DMN 1.5, table 60). */
final class Members {

  private Members() {}

  /** The member of a value, null where it has none; of a list the members of its items. */
  static Value of(Value value, String name) {
    return switch (value) {
      case Context context -> context.get(name);
      case ListValue(var items) -> Values.list(items.stream().map(it -> of(it, name)).toList());
      case Date(var date) -> ofDay(date, name);
      case DateTime dateTime -> ofDateTime(dateTime, name);
      case Time(var time, var zone) ->
          ofTime(time, zone, Temporals.offset(new Time(time, zone)), name);
      case DaysDuration(var duration) -> ofDays(duration, name);
      case MonthsDuration(var months) -> ofMonths(months, name);
      case Range(var low, var high) -> ofRange(low, high, name);
      case Sameness(var operand, var same) ->
          same ? ofRange(new End.At(operand, true), new End.At(operand, true), name) : Values.NULL;
      case Value.Null _, Value.Bool _, Num _, Value.Text _, Value.Function _ -> Values.NULL;
    };
  }

  private static Value ofDay(LocalDate date, String name) {
    return switch (name) {
      case "year" -> Num.of(date.getYear());
      case "month" -> Num.of(date.getMonthValue());
      case "day" -> Num.of(date.getDayOfMonth());
      case "weekday" -> Num.of(date.getDayOfWeek().getValue());
      default -> Values.NULL;
    };
  }

  private static Value ofDateTime(DateTime dateTime, String name) {
    var day = ofDay(dateTime.value().toLocalDate(), name);
    return day.isNull()
        ? ofTime(dateTime.value().toLocalTime(), dateTime.zone(), Temporals.offset(dateTime), name)
        : day;
  }

  private static Value ofTime(LocalTime time, Zone zone, Optional<ZoneOffset> offset, String name) {
    return switch (name) {
      case "hour" -> Num.of(time.getHour());
      case "minute" -> Num.of(time.getMinute());
      case "second" -> Num.of(time.getSecond());
      case "time offset" ->
          offset
              .<Value>map(it -> new DaysDuration(Duration.ofSeconds(it.getTotalSeconds())))
              .orElse(Values.NULL);
      case "timezone" ->
          zone instanceof Zone.Region(var region) ? Values.text(region.getId()) : Values.NULL;
      default -> Values.NULL;
    };
  }

  private static Value ofDays(Duration duration, String name) {
    var whole = duration.isNegative() ? duration.negated() : duration;
    int sign = duration.isNegative() ? -1 : 1;
    return switch (name) {
      case "days" -> Num.of(sign * whole.toDaysPart());
      case "hours" -> Num.of((long) sign * whole.toHoursPart());
      case "minutes" -> Num.of((long) sign * whole.toMinutesPart());
      case "seconds" ->
          new Num(
              BigDecimal.valueOf(whole.toSecondsPart())
                  .add(BigDecimal.valueOf(whole.toNanosPart(), 9))
                  .multiply(BigDecimal.valueOf(sign)));
      default -> Values.NULL;
    };
  }

  private static Value ofMonths(long months, String name) {
    return switch (name) {
      case "years" -> Num.of(months / 12);
      case "months" -> Num.of(months % 12);
      default -> Values.NULL;
    };
  }

  private static Value ofRange(End low, End high, String name) {
    return switch (name) {
      case "start" -> low.value();
      case "end" -> high.value();
      case "start included" -> Values.bool(low.included());
      case "end included" -> Values.bool(high.included());
      default -> Values.NULL;
    };
  }
}
