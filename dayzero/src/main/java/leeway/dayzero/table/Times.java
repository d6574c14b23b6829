package leeway.dayzero.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How a column writes days and times. A time with an offset or a Z becomes the wall time of {@code
 * zone}; any other is a wall time already.
 */
public record Times(Order order, ZoneId zone) {

  /** In which order day, month and year stand. */
  public enum Order {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST
  }

  /** The wall time that a text names, at the beginning of the day where it names none. */
  public Optional<LocalDateTime> wallTime(String text) {
    return TimeText.of(text).flatMap(this::wallTime);
  }

  private Optional<LocalDateTime> wallTime(TimeText parts) {
    int year = parts.isYearFirst() ? parts.first() : fullYear(parts.third());
    boolean dayBeforeMonth = !parts.isYearFirst() && order != Order.MONTH_FIRST;
    int month = parts.isYearFirst() || dayBeforeMonth ? parts.second() : parts.first();
    int day = parts.isYearFirst() ? parts.third() : dayBeforeMonth ? parts.first() : parts.second();
    try {
      var local =
          LocalDate.of(year, month, day).atTime(parts.hour(), parts.minute(), parts.second60());
      return Optional.of(parts.offset().isEmpty() ? local : atZone(local, parts.offset()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private LocalDateTime atZone(LocalDateTime local, String offset) {
    return OffsetDateTime.of(local, ZoneOffset.of(offset))
        .atZoneSameInstant(zone)
        .toLocalDateTime();
  }

  private static int fullYear(int year) {
    return year < 100 ? 2000 + year : year;
  }
}
