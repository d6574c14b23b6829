package leeway.generator.figures;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A number that holds in some months, on some weekdays (Monday 1) and in some hours; empty lists
 * hold always.
 */
public record Slot(List<Integer> months, List<Integer> days, List<Integer> hours, double value) {
  /** Copies the lists. */
  public Slot {
    months = List.copyOf(months);
    days = List.copyOf(days);
    hours = List.copyOf(hours);
  }

  static Slot of(Sheet sheet) {
    return new Slot(
        sheet.numbers("months").stream().map(Double::intValue).toList(),
        sheet.numbers("days").stream().map(Double::intValue).toList(),
        sheet.has("hours") ? hours(sheet.text("hours")) : List.of(),
        sheet.number("value"));
  }

  /** Returns the value of the first slot that fits. */
  public static double at(List<Slot> slots, LocalDateTime time) {
    return slots.stream()
        .filter(slot -> slot.fits(time))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "slots: expected a last line that always fits, found none"))
        .value();
  }

  private boolean fits(LocalDateTime time) {
    return (months.isEmpty() || months.contains(time.getMonthValue()))
        && (days.isEmpty() || days.contains(time.getDayOfWeek().getValue()))
        && (hours.isEmpty() || isBetween(time.getHour()));
  }

  private boolean isBetween(int hour) {
    int from = hours.getFirst();
    int to = hours.getLast();
    return from < to ? from <= hour && hour < to : hour >= from || hour < to;
  }

  private static List<Integer> hours(String text) {
    int dash = text.indexOf('-');
    return List.of(
        Integer.valueOf(text.substring(0, dash)), Integer.valueOf(text.substring(dash + 1)));
  }
}
