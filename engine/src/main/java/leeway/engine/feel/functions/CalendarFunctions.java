package leeway.engine.feel.functions;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import leeway.engine.feel.Value;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.DateTime;
import leeway.engine.feel.Value.Num;
import leeway.engine.feel.Values;
import leeway.engine.feel.Zone;

/** Functions of the calendar and the present moment (DMN 1.5, 10.3.4.7 and 10.3.4.8). */
final class CalendarFunctions {

  private CalendarFunctions() {}

  private interface OfDay {
    Value result(LocalDate day);
  }

  static List<Builtin> all() {
    return List.of(
        ofDay("day of year -> number", day -> Num.of(day.getDayOfYear())),
        ofDay(
            "day of week -> string",
            day -> Values.text(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
        ofDay(
            "month of year -> string",
            day -> Values.text(day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
        ofDay("week of year -> number", day -> Num.of(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))),
        ofDay(
            "last day of month -> number",
            day -> Num.of(day.range(ChronoField.DAY_OF_MONTH).getMaximum())),
        Builtin.of(
            "now -> date and time",
            "",
            (_, ev) -> ev.now().map(CalendarFunctions::moment).orElse(Values.NULL)),
        Builtin.of(
            "today -> date",
            "",
            (_, ev) -> ev.now().<Value>map(it -> new Date(it.toLocalDate())).orElse(Values.NULL)));
  }

  private static Builtin ofDay(String name, OfDay body) {
    return Builtin.of(name, "date: date", (a, _) -> body.result(((Date) a.getFirst()).value()))
        .or(
            "date: date and time",
            (a, _) -> body.result(((DateTime) a.getFirst()).value().toLocalDate()));
  }

  private static Value moment(ZonedDateTime now) {
    var zone =
        now.getZone().equals(now.getOffset())
            ? new Zone.Offset(now.getOffset())
            : new Zone.Region(now.getZone());
    return new DateTime(now.toLocalDateTime(), zone);
  }
}
