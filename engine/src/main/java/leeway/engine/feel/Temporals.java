package leeway.engine.feel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leeway.engine.feel.Value.Date;
import leeway.engine.feel.Value.DateTime;
import leeway.engine.feel.Value.DaysDuration;
import leeway.engine.feel.Value.MonthsDuration;
import leeway.engine.feel.Value.Time;

/**
 * Dates, times and durations from their written form (DMN 1.5, 10.3.2.3.4 to 10.3.2.3.8; XML Schema
 * part 2) and their place in time.
 */
public final class Temporals {
  private static final String DAY = "(-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-([0-9]{2})-([0-9]{2})";
  private static final String CLOCK =
      "([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.[0-9]{1,30})?(Z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?|@.+)?";
  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern TIME = Pattern.compile(CLOCK);
  private static final Pattern DAYS =
      Pattern.compile(
          "(-)?P(?:([0-9]{1,18})D)?(?:T(?=[0-9])(?:([0-9]{1,18})H)?(?:([0-9]{1,18})M)?"
              + "(?:([0-9]{1,18})(?:\\.([0-9]{0,30}))?S)?)?");
  private static final Pattern MONTHS =
      Pattern.compile("(-)?P(?:([0-9]{1,18})Y)?(?:([0-9]{1,18})M)?");
  private static final int OFFSET_SECONDS_MAX = 14 * 3600;

  private Temporals() {}

  /** A day written {@code 2026-01-31}, years of more than four digits or below zero included. */
  public static Optional<LocalDate> date(String text) {
    var matcher = DATE.matcher(text);
    return matcher.matches() ? day(matcher) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    return date(
        Long.parseLong(matcher.group(1)),
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)));
  }

  /** The day of these numbers, where there is one. */
  public static Optional<LocalDate> date(long year, long month, long day) {
    try {
      return Optional.of(
          LocalDate.of(Math.toIntExact(year), Math.toIntExact(month), Math.toIntExact(day)));
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  /** A time written {@code 10:30:00}, {@code 10:30:00+02:00} or {@code 10:30:00@Europe/Paris}. */
  public static Optional<Time> time(String text) {
    var matcher = TIME.matcher(text);
    if (!matcher.matches() || matcher.group(1).equals("24")) {
      return Optional.empty();
    }
    return clock(matcher);
  }

  private static Optional<Time> clock(Matcher matcher) {
    var zone = zone(Optional.ofNullable(matcher.group(5)).orElse(""));
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    try {
      var time =
          LocalTime.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              nanos(Optional.ofNullable(matcher.group(4)).orElse(".").substring(1)));
      return Optional.of(new Time(time, zone.get()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int nanos(String fraction) {
    return Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  /** A zone written {@code Z}, {@code +02:00} or {@code @Europe/Paris}; nothing is unsaid. */
  private static Optional<Zone> zone(String text) {
    if (text.isEmpty()) {
      return Optional.of(Zone.UNSAID);
    }
    try {
      if (text.startsWith("@")) {
        var name = text.substring(1);
        boolean isOffset = name.equals("Z") || name.startsWith("+") || name.startsWith("-");
        return isOffset ? Optional.empty() : Optional.of(new Zone.Region(ZoneId.of(name)));
      }
      return offset(ZoneOffset.of(text).getTotalSeconds());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A zone so many seconds ahead of Greenwich, at most fourteen hours either way. */
  public static Optional<Zone> offset(int seconds) {
    return Math.abs(seconds) <= OFFSET_SECONDS_MAX
        ? Optional.of(new Zone.Offset(ZoneOffset.ofTotalSeconds(seconds)))
        : Optional.empty();
  }

  /** A day and time with {@code T} between them; {@code 24:00:00} is the next midnight. */
  public static Optional<DateTime> dateTime(String text) {
    int split = text.indexOf('T');
    if (split < 0) {
      return date(text).map(it -> new DateTime(it.atStartOfDay(), Zone.UNSAID));
    }
    var day = date(text.substring(0, split));
    var written = text.substring(split + 1);
    boolean isMidnight = written.matches("24:00:00(\\.0+)?([Z+\\-@].*)?");
    var time = time(isMidnight ? "00" + written.substring(2) : written);
    if (day.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    try {
      var date = isMidnight ? day.get().plusDays(1) : day.get();
      return Optional.of(new DateTime(date.atTime(time.get().value()), time.get().zone()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A duration written {@code P1DT2H} or {@code P1Y2M}; null where it is neither. */
  public static Value duration(String text) {
    var months = MONTHS.matcher(text);
    if (months.matches()) {
      return months(months);
    }
    var days = DAYS.matcher(text);
    return days.matches() ? days(days) : Values.NULL;
  }

  private static Value months(Matcher matcher) {
    if (matcher.group(2) == null && matcher.group(3) == null) {
      return Values.NULL;
    }
    var total = whole(matcher.group(2), 12).add(whole(matcher.group(3), 1));
    var signed = matcher.group(1) == null ? total : total.negate();
    return signed.bitLength() < 63 ? new MonthsDuration(signed.longValue()) : Values.NULL;
  }

  private static Value days(Matcher matcher) {
    boolean isEmpty = true;
    for (int group = 2; group <= 5; group++) {
      isEmpty &= matcher.group(group) == null;
    }
    if (isEmpty) {
      return Values.NULL;
    }
    var seconds =
        whole(matcher.group(2), 86_400)
            .add(whole(matcher.group(3), 3_600))
            .add(whole(matcher.group(4), 60))
            .add(whole(matcher.group(5), 1));
    int nanos = nanos(Optional.ofNullable(matcher.group(6)).orElse(""));
    if (seconds.bitLength() > 62) {
      return Values.NULL;
    }
    var duration = Duration.ofSeconds(seconds.longValue(), nanos);
    return new DaysDuration(matcher.group(1) == null ? duration : duration.negated());
  }

  private static BigInteger whole(@org.jspecify.annotations.Nullable String digits, int factor) {
    return digits == null
        ? BigInteger.ZERO
        : new BigInteger(digits).multiply(BigInteger.valueOf(factor));
  }

  /** Any date, time or duration as written after {@code @}; null where it is none. */
  public static Value literal(String text) {
    var date = date(text);
    if (date.isPresent()) {
      return new Date(date.get());
    }
    var time = time(text);
    if (time.isPresent()) {
      return time.get();
    }
    return dateTime(text).<Value>map(it -> it).orElseGet(() -> duration(text));
  }

  /** The zone's distance from Greenwich at a time of day, where it does not depend on the day. */
  public static Optional<ZoneOffset> offset(Time time) {
    return switch (time.zone()) {
      case Zone.Unsaid _ -> Optional.empty();
      case Zone.Offset(var offset) -> Optional.of(offset);
      case Zone.Region(var region) ->
          region.getRules().isFixedOffset()
              ? Optional.of(region.getRules().getOffset(Instant.EPOCH))
              : Optional.empty();
    };
  }

  /** The distance from Greenwich at a day and time, where a zone is said. */
  public static Optional<ZoneOffset> offset(DateTime dateTime) {
    return switch (dateTime.zone()) {
      case Zone.Unsaid _ -> Optional.empty();
      case Zone.Offset(var offset) -> Optional.of(offset);
      case Zone.Region(var region) -> Optional.of(dateTime.value().atZone(region).getOffset());
    };
  }

  /** The instant that a day and time is, where a zone is said. */
  static Optional<Instant> instant(DateTime dateTime) {
    try {
      return offset(dateTime).map(dateTime.value()::toInstant);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A day as its midnight in UTC, which is how FEEL sees a date among days and times. */
  static DateTime midnight(LocalDate date) {
    return new DateTime(date.atStartOfDay(), new Zone.Offset(ZoneOffset.UTC));
  }

  /** Seconds with their fraction. */
  static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }

  /** The duration of so many seconds, null where it is too long. */
  static Value ofSeconds(BigDecimal seconds) {
    try {
      var whole = seconds.setScale(9, java.math.RoundingMode.HALF_EVEN).unscaledValue();
      var parts = whole.divideAndRemainder(BigInteger.valueOf(1_000_000_000L));
      return new DaysDuration(
          Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    } catch (ArithmeticException _) {
      return Values.NULL;
    }
  }

  /** The local day and time so much later, null where there is none. */
  static Value plus(DateTime start, DaysDuration duration) {
    try {
      LocalDateTime moved =
          switch (start.zone()) {
            case Zone.Region(var region) ->
                start.value().atZone(region).plus(duration.value()).toLocalDateTime();
            case Zone.Unsaid _, Zone.Offset _ -> start.value().plus(duration.value());
          };
      return new DateTime(moved, start.zone());
    } catch (DateTimeException | ArithmeticException _) {
      return Values.NULL;
    }
  }
}
