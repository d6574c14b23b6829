package leeway.generator.world;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import leeway.generator.chance.Draws;
import leeway.generator.figures.Figures;
import leeway.generator.figures.Frame;
import leeway.generator.figures.Kind;
import leeway.generator.figures.Seasonality;

/** How a year's business falls on days and hours. Each year of the history sums to 1. */
public final class Seasons {
  private final Frame frame;
  private final Seasonality figures;
  private final double[] business;

  /** Returns the seasons of a company. */
  public Seasons(Figures figures) {
    this.frame = figures.frame();
    this.figures = figures.seasonality();
    this.business = shares(date -> this.figures.months().get(date.getMonthValue() - 1));
  }

  /** Returns the share of a year's business that falls on a day of the history. */
  public double share(int day) {
    return business[day];
  }

  /** Returns the share of the first year's business that falls on a day, with the growth since. */
  public double grown(int day) {
    return business[day] * StrictMath.pow(1 + frame.growth(), frame.yearOf(day));
  }

  /** Returns the share of a year's asks of this kind that falls on each day of the history. */
  public double[] shares(Kind kind) {
    return shares(date -> inSeason(kind.when().season(), date) ? ofMonth(kind.when(), date) : 0);
  }

  /** Returns a time of day at which a shop is open on this date. */
  public LocalTime openTime(Draws draws, LocalDate date) {
    var open = figures.open().get(date.getDayOfWeek().getValue() - 1);
    int first = figures.firstHour();
    double total = 0;
    for (int hour = open.from(); hour < open.to(); hour++) {
      total += figures.hours().get(hour - first);
    }
    double target = draws.uniform() * total;
    int hour = open.from();
    while (hour < open.to() - 1 && target >= figures.hours().get(hour - first)) {
      target -= figures.hours().get(hour - first);
      hour++;
    }
    return LocalTime.of(hour, 0).plusSeconds(draws.below(3600));
  }

  /** Returns when the shops open and close on this date. */
  public Seasonality.Opening open(LocalDate date) {
    return figures.open().get(date.getDayOfWeek().getValue() - 1);
  }

  private double ofMonth(Kind.When when, LocalDate date) {
    int month = date.getMonthValue();
    double times = of(when.times(), month, 1);
    if (!when.shares().isEmpty()) {
      return of(when.shares(), month, when.rest()) * times;
    }
    return figures.months().get(Month.of(month).minus(when.monthsLater()).getValue() - 1) * times;
  }

  private static double of(Iterable<Kind.MonthShare> months, int month, double otherwise) {
    for (var share : months) {
      if (share.month() == month) {
        return share.value();
      }
    }
    return otherwise;
  }

  private static boolean inSeason(String season, LocalDate date) {
    if (season.isEmpty()) {
      return true;
    }
    int slash = season.indexOf('/');
    var day = MonthDay.from(date);
    return !day.isBefore(MonthDay.parse("--" + season.substring(0, slash)))
        && !day.isAfter(MonthDay.parse("--" + season.substring(slash + 1)));
  }

  /**
   * What a whole month weighs; 0 keeps a day out and leaves the month's weight to its other days.
   */
  private interface MonthWeight {
    double of(LocalDate date);
  }

  private double[] shares(MonthWeight weight) {
    var shares = new double[frame.days()];
    int first = 0;
    while (first < shares.length) { // month by month
      int end =
          StrictMath.min(
              shares.length,
              first
                  + frame.dateOf(first).lengthOfMonth()
                  - frame.dateOf(first).getDayOfMonth()
                  + 1);
      double weekdays = 0;
      for (int day = first; day < end; day++) {
        shares[day] = weight.of(frame.dateOf(day)) > 0 ? weekday(day) : 0;
        weekdays += shares[day];
      }
      for (int day = first; day < end; day++) {
        shares[day] *= weekdays == 0 ? 0 : weight.of(frame.dateOf(day)) / weekdays;
      }
      first = end;
    }
    normaliseYears(shares);
    return shares;
  }

  private double weekday(int day) {
    return figures.days().get(frame.dateOf(day).getDayOfWeek().getValue() - 1);
  }

  private void normaliseYears(double[] shares) {
    var sums = new double[frame.years()];
    for (int day = 0; day < shares.length; day++) {
      sums[frame.yearOf(day)] += shares[day];
    }
    for (int day = 0; day < shares.length; day++) {
      shares[day] /= sums[frame.yearOf(day)];
    }
  }
}
