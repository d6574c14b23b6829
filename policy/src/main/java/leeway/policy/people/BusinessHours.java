package leeway.policy.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** When the company answers: the same hours on each of some days of the week, in its zone. */
public record BusinessHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

  public BusinessHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException(
          "business hours must have a day, and open before they close, got "
              + days
              + " "
              + opens
              + " to "
              + closes);
    }
  }

  /** The moment when {@code hours} business hours have gone by since {@code from}. */
  public ZonedDateTime after(ZonedDateTime from, int hours) {
    var left = Duration.ofHours(hours);
    var at = nextOpen(from);
    while (true) {
      var today = Duration.between(at, at.with(closes));
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = nextOpen(at.with(closes));
    }
  }

  /** {@code from} itself within the hours, else the next opening. */
  private ZonedDateTime nextOpen(ZonedDateTime from) {
    if (days.contains(from.getDayOfWeek()) && from.toLocalTime().isBefore(closes)) {
      return from.toLocalTime().isBefore(opens) ? from.with(opens) : from;
    }
    var next = from.plusDays(1).with(opens);
    while (!days.contains(next.getDayOfWeek())) {
      next = next.plusDays(1);
    }
    return next;
  }
}
