package leeway.generator.figures;

import java.util.List;

/**
 * Shares of a year's business by month (January first), weekday (Monday first) and hour, and the
 * opening hours by weekday.
 */
public record Seasonality(
    List<Double> months, List<Double> days, int firstHour, List<Double> hours, List<Opening> open) {

  /** From this hour to before that one. */
  public record Opening(int from, int to) {}

  /** Copies the lists and checks their lengths. */
  public Seasonality {
    if (months.size() != 12 || days.size() != 7 || open.size() != 7) {
      throw new IllegalArgumentException(
          "seasons need 12 months, 7 days and 7 opening hours, got "
              + months.size()
              + ", "
              + days.size()
              + " and "
              + open.size());
    }
    months = List.copyOf(months);
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    open = List.copyOf(open);
  }

  static Seasonality of(Sheet sheet) {
    var hours = sheet.sheet("hours");
    return new Seasonality(
        sheet.numbers("months"),
        sheet.numbers("days"),
        hours.whole("from"),
        hours.numbers("shares"),
        sheet.texts("open").stream().map(Seasonality::opening).toList());
  }

  private static Opening opening(String text) {
    int dash = text.indexOf('-');
    return new Opening(
        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }
}
