package leeway.engine.feel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import leeway.engine.LimitExceeded;
import leeway.engine.feel.Value.End;

/** Values as text, the way {@code string()} writes them; texts inside others are in quotes. */
public final class ValueText {

  /** The longest text of a value. */
  static final int LENGTH_MAX = 1_000_000;

  private ValueText() {}

  /** The text of a value; a text is itself. */
  public static String of(Value value) {
    return switch (value) {
      case Value.Null _ -> "null";
      case Value.Bool(var bool) -> Boolean.toString(bool);
      case Value.Num(var number) -> number(number);
      case Value.Text(var text) -> text;
      case Value.Date(var date) -> date(date);
      case Value.Time(var time, var zone) -> time(time) + zone(zone);
      case Value.DateTime(var dateTime, var zone) ->
          date(dateTime.toLocalDate()) + "T" + time(dateTime.toLocalTime()) + zone(zone);
      case Value.DaysDuration(var duration) -> days(duration);
      case Value.MonthsDuration(var months) -> months(months);
      case Value.ListValue(var items) ->
          joined("[", items.stream().map(ValueText::quoted).iterator(), "]");
      case Value.Context(var entries) -> context(entries);
      case Value.Range(var low, var high) -> range(low, high);
      case Value.Sameness(var operand, var same) -> (same ? "(=" : "(!=") + quoted(operand) + ")";
      case Value.Function function -> "function(" + String.join(", ", function.parameters()) + ")";
    };
  }

  /** The text of a value with quotes where it is a text. */
  public static String quoted(Value value) {
    return value instanceof Value.Text(var text) ? quoted(text) : of(value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String number(BigDecimal number) {
    boolean isLong = Math.abs((long) number.scale()) > 100;
    return isLong ? number.toString() : number.toPlainString();
  }

  private static String date(LocalDate date) {
    int year = date.getYear();
    var digits = String.format(Locale.ROOT, "%04d", Math.abs(year));
    return (year < 0 ? "-" : "")
        + digits
        + String.format(Locale.ROOT, "-%02d-%02d", date.getMonthValue(), date.getDayOfMonth());
  }

  private static String time(LocalTime time) {
    var clock =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    return clock + fraction(time.getNano());
  }

  private static String fraction(int nanos) {
    return nanos == 0 ? "" : "." + String.format(Locale.ROOT, "%09d", nanos).replaceAll("0+$", "");
  }

  private static String zone(Zone zone) {
    return switch (zone) {
      case Zone.Unsaid _ -> "";
      case Zone.Offset(var offset) -> offset.getId();
      case Zone.Region(var region) -> "@" + region.getId();
    };
  }

  private static String days(Duration duration) {
    var whole = duration.isNegative() ? duration.negated() : duration;
    if (whole.isZero()) {
      return "PT0S";
    }
    var text = new StringBuilder(duration.isNegative() ? "-P" : "P");
    text.append(part(whole.toDaysPart(), "D"));
    var seconds =
        whole.toSecondsPart() == 0 && whole.toNanosPart() == 0
            ? ""
            : whole.toSecondsPart() + fraction(whole.toNanosPart()) + "S";
    var clock = part(whole.toHoursPart(), "H") + part(whole.toMinutesPart(), "M") + seconds;
    return text.append(clock.isEmpty() ? "" : "T" + clock).toString();
  }

  private static String months(long months) {
    if (months == 0) {
      return "P0M";
    }
    long whole = Math.abs(months);
    return (months < 0 ? "-P" : "P") + part(whole / 12, "Y") + part(whole % 12, "M");
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + unit;
  }

  private static String context(Map<String, Value> entries) {
    var written =
        entries.entrySet().stream().map(it -> key(it.getKey()) + ": " + quoted(it.getValue()));
    return joined("{", written.iterator(), "}");
  }

  /** Parts with commas; a value may hold the same part many times and be longer than it looks. */
  private static String joined(String open, Iterator<String> parts, String close) {
    var text = new StringBuilder(open);
    while (parts.hasNext()) {
      text.append(text.length() > 1 ? ", " : "").append(parts.next());
      if (text.length() > LENGTH_MAX) {
        throw new LimitExceeded(
            "text-too-long", "a value is written in at most " + LENGTH_MAX + " characters");
      }
    }
    return text.append(close).toString();
  }

  private static String key(String key) {
    return key.matches("[\\p{L}_?][\\p{L}\\p{N}_ ]*") ? key : quoted(key);
  }

  private static String range(End low, End high) {
    if (low instanceof End.Open) {
      return (high.included() ? "<=" : "<") + quoted(high.value());
    }
    if (high instanceof End.Open) {
      return (low.included() ? ">=" : ">") + quoted(low.value());
    }
    return (low.included() ? "[" : "(")
        + quoted(low.value())
        + ".."
        + quoted(high.value())
        + (high.included() ? "]" : ")");
  }
}
